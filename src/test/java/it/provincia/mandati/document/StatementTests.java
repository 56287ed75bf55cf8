// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.platform.PdfCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A statement of account at the end of a day: two invoices, one paid in two parts.
 */
@ApplicationTest
@Import({ ImportBench.class, StatedFacts.class, CreditorBrowser.class })
class StatementTests {

	@Autowired
	StatedFacts facts;

	@Autowired
	CreditorBrowser browser;

	@BeforeEach
	void twoInvoices() {
		this.facts.none();
		this.facts.document("codice_documento=D1", "numero=FT 1", "data=27/3/2026", "importo=1000");
		this.facts.document("codice_documento=D2", "numero=FT 2", "data=15/5/2026", "importo=40,50");
		this.facts.mandate("codice_documento=D1", "importo_documento=1000", "data_mandato=24/4/2026");
		this.facts.journal(1, "EXECUTED", "2026-05-02", "600", "Q1");
		this.facts.journal(2, "EXECUTED", "2026-06-10", "400", "Q2");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			textBlock = """
					26/3/2026; A questa data non restava nulla da pagare. Documenti: 0 – da pagare 0,00 €; Pagamenti: 0 – ricevuti 0,00 €
					27/3/2026; Documenti: 1 – da pagare 1.000,00 €; Pagamenti: 0 – ricevuti 0,00 €
					1/5/2026 ; Documenti: 1 – da pagare 1.000,00 €; Pagamenti: 0 – ricevuti 0,00 €
					2/5/2026 ; Documenti: 1 – da pagare 400,00 €; Pagamenti: 1 – ricevuti 600,00 €
					15/5/2026; Documenti: 2 – da pagare 440,50 €; Pagamenti: 1 – ricevuti 600,00 €
					10/6/2026; Documenti: 1 – da pagare 40,50 €; Pagamenti: 2 – ricevuti 1.000,00 €
					""")
	void itTellsWhatWasOpenAndWhatHadBeenPaidAtTheEndOfTheDay(String at, String open, String paid) throws Exception {
		assertThat(FileReading.pdf(statement("?at=" + at))).contains(open, paid);
	}

	@Test
	void aPartThatWasPaidLaterIsOpenAndThatBeforeIsPaid() throws Exception {
		assertThat(FileReading.pdf(statement("?at=2/5/2026"))).contains("Estratto conto al 02/05/2026",
				"FT 1 27/03/2026 Fattura", "1.000,00 600,00 400,00", "Pagamenti dal 01/01/2026 al 02/05/2026",
				"02/05/2026 2026/2214 Fattura FT 1");
	}

	@Test
	void whatCameBackIsOpenAgain() throws Exception {
		this.facts.journal(3, "RETURNED", "2026-06-20", "1000", null);
		assertThat(FileReading.pdf(statement("?at=19/6/2026"))).contains("da pagare 40,50 €", "ricevuti 1.000,00 €");
		assertThat(FileReading.pdf(statement("?at=20/6/2026"))).contains("da pagare 1.040,50 €", "ricevuti 0,00 €");
	}

	@Test
	void onlyHisOwnAreInIt() throws Exception {
		long theirs = this.facts.creditor(StatedFacts.THEIRS);
		MvcTestResult result = this.browser.get(theirs, "/documents/statement.pdf?at=2/5/2026");
		assertThat(FileReading.pdf(result.getResponse().getContentAsByteArray())).contains("Banca Esempio S.p.A.")
			.doesNotContain("FT 1", "600,00");
	}

	@Test
	void itIsReadByScreenReadersAndKeptByArchivesInBothLanguages() throws Exception {
		assertThat(PdfCheck.faults(statement("?at=2/5/2026"))).isEmpty();
		byte[] english = statement("?at=2/5/2026&lang=en");
		assertThat(PdfCheck.faults(english)).isEmpty();
		assertThat(FileReading.pdf(english)).contains("Statement of account at 02/05/2026", "Invoice")
			.doesNotContain("Estratto", "Fattura", "Pagamenti");
	}

	@ParameterizedTest
	@ValueSource(strings = { "31/2/2026", "x", "1/1/2999" })
	void aDayThatIsNoneOrYetToComeRefusesIt(String at) {
		assertThat(this.browser.get(ours(), "/documents/statement.pdf?at=" + at)).hasStatus(400)
			.bodyText()
			.contains("File non prodotto", "Situazione al");
	}

	@Test
	void itIsADownloadThatNobodyKeeps() {
		assertThat(this.browser.get(ours(), "/documents/statement.pdf?at=2-5-26")).hasStatusOk()
			.hasHeader("Content-Disposition", "attachment; filename=\"estratto-conto-2026-05-02.pdf\"")
			.hasHeader("Cache-Control", "no-store");
	}

	private byte[] statement(String query) {
		MvcTestResult result = this.browser.get(ours(), "/documents/statement.pdf" + query);
		assertThat(result).hasStatusOk().hasContentType("application/pdf");
		return result.getResponse().getContentAsByteArray();
	}

	private long ours() {
		return this.facts.creditor(StatedFacts.OURS);
	}

}
