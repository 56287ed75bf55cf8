// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.io.IOException;

import com.microsoft.playwright.Page;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page that is printed from the browser.
 */
@BrowserTest
class PaperTests {

	@Autowired
	Household household;

	@Test
	void aListBearsItsHeadOnEverySheetAndNothingToClick() throws IOException {
		try (Guest guest = this.household.guest(Persona.CREDITOR, View.WIDE)) {
			guest.open("/documents?size=100");
			byte[] pdf = guest.page().pdf(new Page.PdfOptions().setFormat("A4"));
			try (PDDocument document = Loader.loadPDF(pdf)) {
				assertThat(document.getNumberOfPages()).isBetween(3, 12);
				for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
					assertThat(text(document, sheet)).as("sheet " + sheet).contains("Scadenza").contains("Oggetto");
				}
				assertThat(text(document, 0)).contains("I tuoi documenti")
					.doesNotContain("Applica filtri", "Vai ai risultati", "Righe per pagina", "Esci", "Note legali",
							"Scarica questo elenco");
			}
		}
	}

	@Test
	void noRowIsSplitBetweenTwoSheets() {
		try (Guest guest = this.household.guest(Persona.CREDITOR, View.WIDE)) {
			guest.page()
				.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
			guest.open("/documents");
			assertThat(guest.page().evaluate("() => getComputedStyle(document.querySelector('tbody tr')).breakInside"))
				.isEqualTo("avoid");
		}
	}

	/** Of one sheet, or of all for 0. */
	private static String text(PDDocument document, int sheet) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		if (sheet > 0) {
			stripper.setStartPage(sheet);
			stripper.setEndPage(sheet);
		}
		return stripper.getText(document);
	}

}
