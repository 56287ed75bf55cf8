// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.LedgerMother;
import it.provincia.mandati.platform.PdfCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A creditor's list as a spreadsheet and on paper.
 */
@ApplicationTest
@Import({ LedgerMother.class, CreditorBrowser.class })
class DocumentFilesTests {

	@Autowired
	LedgerMother mother;

	@Autowired
	CreditorBrowser browser;

	private long creditor;

	@BeforeEach
	void aCreditor() {
		this.creditor = this.mother.creditor();
	}

	@ParameterizedTest
	@CsvSource({ "xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "pdf,application/pdf" })
	void itIsADownloadThatNobodyKeeps(String format, String type) {
		assertThat(this.browser.get(this.creditor, "/documents." + format)).hasStatusOk()
			.hasContentType(type)
			.hasHeader("Content-Disposition", "attachment; filename=\"documenti." + format + "\"")
			.hasHeader("Cache-Control", "no-store");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xlsx", "pdf" })
	void aFilterThatCannotBeReadRefusesTheFile(String format) {
		assertThat(this.browser.get(this.creditor, "/documents." + format + "?from=31/2/2026")).hasStatus(400)
			.bodyText()
			.contains("File non prodotto");
	}

	@Test
	void inTheSpreadsheetAmountsAreNumbersDatesAreDatesAndTextsStayTexts() throws Exception {
		this.mother.position(this.creditor)
			.number("=1+1")
			.date("2026-03-02")
			.amount("-1234567.50")
			.toPay("0.00")
			.subject("@SUM(A1) \u0001<b>&amp; è")
			.save();
		this.mother.position(this.creditor).date("2026-01-01").subject("x".repeat(40_000)).save();
		List<List<String>> rows = FileReading.xlsx(file("xlsx"));
		assertThat(rows).hasSize(3);
		assertThat(rows.get(0)).isEqualTo(List.of(DocumentCsvTests.HEADER.split(";")));
		assertThat(rows.get(1)).contains("=1+1", "02/03/2026", "-1234567,50", "@SUM(A1) <b>&amp; è");
		assertThat(rows.get(2)).contains("x".repeat(32_767));
	}

	@Test
	void onlyHisOwnRowsAreInTheFiles() throws Exception {
		this.mother.position(this.creditor).number("MIA").save();
		this.mother.position(this.mother.creditor()).number("ALTRUI").save();
		assertThat(FileReading.xlsx(file("xlsx")).toString()).contains("MIA").doesNotContain("ALTRUI");
		assertThat(FileReading.pdf(file("pdf"))).contains("MIA").doesNotContain("ALTRUI");
	}

	@Test
	void thePaperIsReadByScreenReadersAndKeptByArchivesInBothLanguages() throws Exception {
		for (int number = 1; number <= 60; number++) {
			this.mother.position(this.creditor)
				.number("FT " + number)
				.subject("Manutenzione del verde ".repeat(number % 5))
				.status(DocumentStatus.values()[number % 8])
				.save();
		}
		byte[] italian = file("pdf?q=manutenzione&status=PAID&status=SUSPENDED");
		byte[] english = file("pdf?lang=en");
		assertThat(PdfCheck.faults(italian)).isEmpty();
		assertThat(PdfCheck.faults(english)).isEmpty();
		assertThat(FileReading.pdf(italian)).contains("Elenco dei documenti", "Cerca: manutenzione", "Stato: Pagato",
				"Stato: Sospeso");
		assertThat(FileReading.pdf(english)).contains("List of documents", "Documents: 60", "FT 60")
			.doesNotContain("Documenti", "Stampato");
	}

	@Test
	void onPaperThereAreAtMostAThousandRows() {
		for (int number = 1; number <= 1001; number++) {
			this.mother.position(this.creditor).save();
		}
		assertThat(this.browser.get(this.creditor, "/documents.pdf")).hasStatus(400)
			.bodyText()
			.contains("più di 1.000 righe", "CSV o Excel");
	}

	@ParameterizedTest
	@EnumSource(DocumentStatus.class)
	void theSheetOfADocumentSaysWhatItsPageSays(DocumentStatus status) throws Exception {
		long office = this.mother.office("Settore Viabilità", "via@example.org", "0372 1");
		long id = this.mother.position(this.creditor)
			.number("FT 7/A")
			.amount("1234.50")
			.status(status)
			.subject("Sfalcio <b> & cigli")
			.office(office)
			.save();
		byte[] italian = sheet(this.creditor, id, "");
		assertThat(PdfCheck.faults(italian)).isEmpty();
		assertThat(FileReading.pdf(italian)).contains("Fattura FT 7/A", "1.234,50 €", "Sfalcio <b> & cigli");
		byte[] english = sheet(this.creditor, id, "?lang=en");
		assertThat(PdfCheck.faults(english)).isEmpty();
		assertThat(FileReading.pdf(english)).contains("Invoice FT 7/A").doesNotContain("Fattura");
		assertThat(this.browser.get(this.mother.creditor(), "/documents/" + id + ".pdf")).hasStatus(404);
	}

	private byte[] sheet(long creditorId, long id, String query) {
		MvcTestResult result = this.browser.get(creditorId, "/documents/" + id + ".pdf" + query);
		assertThat(result).hasStatusOk().hasContentType("application/pdf");
		return result.getResponse().getContentAsByteArray();
	}

	private byte[] file(String format) {
		return this.browser.get(this.creditor, "/documents." + format).getResponse().getContentAsByteArray();
	}

}
