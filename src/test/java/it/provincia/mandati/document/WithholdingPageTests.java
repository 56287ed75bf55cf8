// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.ImportBench;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was withheld of a year's payments.
 */
@ApplicationTest
@Import({ ImportBench.class, CreditorBrowser.class, PaidBooks.class })
class WithholdingPageTests {

	private static final String WITHHELD = "importo_ritenute=200 ";

	@Autowired
	PaidBooks books;

	@Autowired
	CreditorBrowser browser;

	private long creditor;

	@BeforeEach
	void openTheBooks() {
		this.books.open();
		this.creditor = this.books.creditor(PaidBooks.ROSSI);
	}

	@Test
	void theYearIsThatOfThePaymentWhateverTheDocumentAndTheMandate() {
		this.books.document("D1", "tipo=PARCELLA data=1/12/2025 ritenuta=200");
		this.books.mandate(7, WITHHELD + "codice_documento=D1 data_mandato=30/12/2025 data_pagamento=1/1/2026");
		this.books.mandate(8, WITHHELD + "data_mandato=30/12/2025 data_pagamento=31/12/2025");
		this.books.mandate(9, WITHHELD + "data_pagamento=31/12/2026");
		assertThat(rows("?year=2026")).containsExactly(
				"31/12/2026 | 2026/9 | Saldo fattura | 1.000,00 € | 200,00 € | 800,00 €",
				"01/01/2026 | 2026/7 | Parcella FT D1 Saldo fattura | 1.000,00 € | 200,00 € | 800,00 €");
		assertThat(rows("?year=2025"))
			.containsExactly("31/12/2025 | 2026/8 | Saldo fattura | 1.000,00 € | 200,00 € | 800,00 €");
	}

	@Test
	void whatWasPaidWithoutWithholdingIsNotThereAndTheTotalsAreOfTheRows() {
		this.books.mandate(7, WITHHELD + "data_pagamento=5/3/2026");
		this.books.mandate(8, "importo=500 importo_ritenute=0,01 data_pagamento=6/3/2026");
		this.books.mandate(9, "data_pagamento=7/3/2026");
		this.books.mandate(10, WITHHELD);
		HtmlPage page = page("");
		assertThat(page.querySelectorAll("tbody tr")).hasSize(2);
		assertThat(CreditorBrowser.texts(page, ".figures div")).containsExactly("Lordo1.500,00 €", "Ritenute200,01 €",
				"Netto1.299,99 €");
	}

	@Test
	void vatInSplitPaymentIsNoWithholding() {
		this.books.document("D1", "iva_split=180,33");
		this.books.document("D2", "tipo=PARCELLA ritenuta=200");
		this.books.document("D3", "tipo=PARCELLA iva_split=100 ritenuta=100");
		this.books.mandate(7, "codice_documento=D1 importo_ritenute=180,33 data_pagamento=5/3/2026");
		this.books.mandate(8, WITHHELD + "codice_documento=D2 data_pagamento=6/3/2026");
		this.books.mandate(9, WITHHELD + "codice_documento=D3 data_pagamento=7/3/2026");
		assertThat(CreditorBrowser.texts(page(""), ".covered a")).containsExactly("Parcella FT D3", "Parcella FT D2");
		assertThat(CreditorBrowser.texts(page(""), ".figures dd")).containsExactly("2.000,00 €", "400,00 €",
				"1.600,00 €");
		assertThat(CreditorBrowser.body(this.browser.get(this.creditor, "/payments.csv")))
			.contains(";1000,00;0,00;180,33;", ";1000,00;200,00;0,00;");
	}

	@Test
	void whatCameBackIsSubtractedInTheYearInWhichItDid() {
		this.books.mandate(7, WITHHELD + "data_pagamento=5/3/2026 stato=STORNATO data_stato=9/3/2026");
		this.books.mandate(8, WITHHELD + "data_pagamento=30/12/2026 stato=STORNATO data_stato=4/1/2027");
		assertThat(CreditorBrowser.texts(page("?year=2026"), ".figures dd")).containsExactly("1.000,00 €", "200,00 €",
				"800,00 €");
		assertThat(rows("?year=2027")).containsExactly(
				"04/01/2027 Rientrato all’ente | 2026/8 | Saldo fattura | -1.000,00 € | -200,00 € | -800,00 €");
	}

	/** 1/3 of 0,10 and 2/3 of it are 0,03 and 0,07: what was withheld grew by these. */
	@Test
	void ofAPartialPaymentTheWithheldPartIsInProportionAndTheLastBringsTheRest() {
		this.books.mandate(7, "importo=300 importo_ritenute=0,10");
		this.books.journal(7, 1, "EXECUTED", "2026-12-30", "100");
		this.books.journal(7, 2, "EXECUTED", "2026-12-31", "100");
		assertThat(withheld("?year=2026")).containsExactly("0,04 €", "0,03 €");
		this.books.journal(7, 3, "EXECUTED", "2027-01-02", "100");
		assertThat(withheld("?year=2026")).containsExactly("0,04 €", "0,03 €");
		assertThat(withheld("?year=2027")).containsExactly("0,03 €");
	}

	/** 333,33 · 200/800 = 83,3325. */
	@Test
	void aPartialPaymentOfAMandateRowHasItsPartOfTheWithholding() {
		this.books.mandate(7, WITHHELD + "data_pagamento=5/3/2026 importo_pagato=333,33");
		assertThat(rows("")).containsExactly("05/03/2026 | 2026/7 | Saldo fattura | 416,66 € | 83,33 € | 333,33 €");
	}

	@Test
	void theYearsAreThoseWithPaymentsAndTheNewestIsShown() {
		this.books.mandate(7, WITHHELD + "data_pagamento=5/3/2024");
		this.books.mandate(8, "data_pagamento=5/3/2025");
		this.books.mandate(9, WITHHELD + "data_pagamento=5/3/2023 codice_fiscale=" + PaidBooks.BANCA);
		HtmlPage newest = page("");
		assertThat(CreditorBrowser.text(newest, "h1")).isEqualTo("Ritenute del 2025");
		assertThat(CreditorBrowser.texts(newest, "#year a")).containsExactly("2025", "2024");
		assertThat(CreditorBrowser.attribute(newest, "#year a", "href"))
			.isEqualTo("/payments/withholdings?year=2025 | /payments/withholdings?year=2024");
		assertThat(CreditorBrowser.text(newest, "#year a[aria-current=page]")).isEqualTo("2025");
		assertThat(CreditorBrowser.text(newest, ".callout h2")).isEqualTo("Nessuna ritenuta nel 2025");
		assertThat(rows("?year=2024")).hasSize(1);
		assertThat(CreditorBrowser.text(page("?year=1999"), ".callout h2")).isEqualTo("Nessuna ritenuta nel 1999");
	}

	@Test
	void itIsNoCertificateAndSaysSo() {
		assertThat(CreditorBrowser.text(page(""), "main"))
			.contains("non è una certificazione: la Certificazione Unica è un atto che Provincia di Cremona rilascia");
	}

	@ParameterizedTest
	@ValueSource(strings = { "abc", "20266", "1989", "2101", "1/2026", "%3Cb%3E" })
	void aBrokenYearIsAnErrorOnThePageAndRefusesTheFile(String year) {
		this.books.mandate(7, WITHHELD + "data_pagamento=5/3/2024");
		MvcTestResult result = this.browser.get(this.creditor, "/payments/withholdings?year=" + year);
		assertThat(result).hasStatusOk();
		HtmlPage page = CreditorBrowser.html(result);
		assertThat(CreditorBrowser.attribute(page, ".error-summary a", "href")).isEqualTo("#year");
		assertThat(CreditorBrowser.text(page, "#year-error"))
			.isEqualTo("Errore: Scrivi l’anno con quattro cifre, per esempio 2026");
		assertThat(CreditorBrowser.text(page, "h1")).isEqualTo("Ritenute del 2024");
		MvcTestResult file = this.browser.get(this.creditor, "/payments/withholdings.csv?year=" + year);
		assertThat(file).hasStatus(400);
		assertThat(CreditorBrowser.text(CreditorBrowser.html(file), "main li")).startsWith("Anno ");
	}

	@Test
	void theFileHoldsTheRowsOfThePage() {
		this.books.mandate(7, WITHHELD + "causale=A data_pagamento=5/3/2026");
		this.books.mandate(8, WITHHELD + "causale=B data_pagamento=5/3/2025");
		MvcTestResult file = this.browser.get(this.creditor, "/payments/withholdings.csv");
		assertThat(file).hasHeader("Content-Disposition", "attachment; filename=\"ritenute-2026.csv\"");
		assertThat(CreditorBrowser.body(file).lines().skip(1))
			.containsExactly("05/03/2026;800,00;2026/7;1;;Bonifico;;A;1000,00;200,00;0,00;3456;Pagato;");
		assertThat(CreditorBrowser.attribute(page("?year=2025"), "main a[href*=csv]", "href"))
			.isEqualTo("/payments/withholdings.csv?year=2025");
	}

	private List<String> withheld(String query) {
		return CreditorBrowser.texts(page(query), "tbody td:nth-child(5)");
	}

	private List<String> rows(String query) {
		return page(query).querySelectorAll("tbody tr")
			.stream()
			.map((row) -> String.join(" | ",
					row.querySelectorAll("th, td").stream().map(CreditorBrowser::text).toList()))
			.toList();
	}

	private HtmlPage page(String query) {
		return this.browser.page(this.creditor, "/payments/withholdings" + query);
	}

}
