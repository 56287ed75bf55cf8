// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;

/**
 * Turns templates into PDFs that everybody can read, screen readers too (PDF/UA-1, ISO
 * 14289-1; L. 4/2004). Style sheets and fonts are the application's own, images stand in
 * the template: nothing is fetched, whatever the data say.
 */
@Component
public class PdfTemplates {

	private static final BiPredicate<String, ExternalResourceType> OWN = (address,
			type) -> address.startsWith(PaperStream.PROTOCOL + ":") || address.startsWith("data:");

	static {
		XRLog.setLoggerImpl(new Slf4jLogger());
	}

	private final ITemplateEngine templates;

	PdfTemplates(ITemplateEngine templates) {
		this.templates = templates;
	}

	/**
	 * Renders a template that is well-formed XML and has a language, a title and a
	 * subject. The whole PDF is in memory: some hundred pages at most.
	 */
	public byte[] render(String template, Map<String, Object> model, Locale locale) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.usePdfUaAccessibility(true);
		builder.useUriResolver((base, address) -> address);
		builder.useProtocolsStreamImplementation(PaperStream::new, PaperStream.PROTOCOL);
		builder.useExternalResourceAccessControl(OWN, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
		builder.useExternalResourceAccessControl(OWN, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
		builder.withHtmlContent(xml(this.templates.process(template, new Context(locale, model))), null);
		builder.toStream(pdf);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	/** A name may hold signs that XML cannot (XML 1.0, 2.2). */
	private static String xml(String text) {
		return text.replaceAll("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", "");
	}

}
