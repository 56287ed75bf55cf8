// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;

/**
 * Turns templates into PDFs that everybody can read, screen readers too (PDF/UA-1, ISO
 * 14289-1; L. 4/2004) and archives can keep (PDF/A-3a, ISO 19005-3). Style sheets and
 * fonts are the application's own, images stand in the template: nothing is fetched,
 * whatever the data say.
 */
@Component
public class PdfTemplates {

	private static final BiPredicate<String, ExternalResourceType> OWN = (address,
			type) -> address.startsWith(PaperStream.PROTOCOL + ":") || address.startsWith("data:");

	/** What the colours mean, on paper and in an archive. */
	private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

	static {
		XRLog.setLoggerImpl(new Slf4jLogger());
	}

	private final ITemplateEngine templates;

	private final ThymeleafEvaluationContext evaluation;

	PdfTemplates(ITemplateEngine templates, ApplicationContext application,
			@Qualifier("mvcConversionService") ConversionService formats) {
		this.templates = templates;
		this.evaluation = new ThymeleafEvaluationContext(application, formats);
	}

	/**
	 * Renders a template that is well-formed XML and has a language, a title and a
	 * subject. The whole PDF is in memory: some hundred pages at most.
	 */
	public byte[] render(String template, Map<String, Object> model, Locale locale) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.usePdfUaAccessibility(true);
		builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
		builder.useColorProfile(COLOURS);
		builder.useUriResolver((base, address) -> address);
		builder.useProtocolsStreamImplementation(PaperStream::new, PaperStream.PROTOCOL);
		builder.useExternalResourceAccessControl(OWN, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useExternalResourceAccessControl(OWN, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
		builder.withHtmlContent(html(template, model, locale), null);
		builder.toStream(pdf);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	/** Dates and amounts are written as on the pages. */
	private String html(String template, Map<String, Object> model, Locale locale) {
		Context context = new Context(locale, model);
		context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				this.evaluation);
		return xml(this.templates.process(template, context));
	}

	/** A name may hold signs that XML cannot (XML 1.0, 2.2). */
	private static String xml(String text) {
		return text.replaceAll("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
	}

}
