// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Says what veraPDF has against a PDF.
 */
public final class PdfCheck {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private PdfCheck() {
	}

	/** Against PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3). */
	public static List<String> faults(byte[] pdf) throws Exception {
		List<String> faults = new ArrayList<>(faults(pdf, PDFAFlavour.PDFUA_1));
		faults.addAll(faults(pdf, PDFAFlavour.PDFA_3_A));
		return faults;
	}

	private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
		try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
			return validator.validate(parser)
				.getTestAssertions()
				.stream()
				.filter((assertion) -> assertion.getStatus() == TestAssertion.Status.FAILED)
				.map((assertion) -> assertion.getRuleId() + " " + assertion.getMessage() + " "
						+ assertion.getLocation())
				.toList();
		}
	}

}
