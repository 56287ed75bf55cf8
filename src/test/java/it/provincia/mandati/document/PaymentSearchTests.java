// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.ImportBench;
import org.htmlunit.html.HtmlPage;
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
 * What a bank statement says leads to its payment, on the page and in the file alike.
 */
@ApplicationTest
@Import({ ImportBench.class, CreditorBrowser.class, PaidBooks.class })
class PaymentSearchTests {

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

	@ParameterizedTest
	@ValueSource(strings = { "5.432,10", "5432,1", "5432.10", " 5.432,10 € ", "-5.432,10" })
	void anAmountAsItIsWrittenFindsThePaymentAndItsReturn(String amount) {
		paid(7, "A", "importo=5432,10 data_pagamento=5/3/2026 stato=STORNATO data_stato=9/3/2026");
		paid(8, "B", "importo=5432,11 data_pagamento=5/3/2026");
		paid(9, "C", "importo=6000 importo_ritenute=567,90 data_pagamento=7/3/2026");
		assertThat(found("amount=" + encoded(amount))).containsExactly("A", "C", "A");
	}

	@Test
	void theGrossIsNotWhatABankStatementShows() {
		paid(7, "A", "importo=6000 importo_ritenute=567,90 data_pagamento=7/3/2026");
		assertThat(found("amount=6000")).isEmpty();
	}

	@Test
	void linesOfOneMandateThatABankMayHavePutTogetherAreFoundByTheirSum() {
		this.books.mandate(7, "progressivo=1 importo=5000 causale=A data_pagamento=5/3/2026",
				"progressivo=2 importo=400 causale=B data_pagamento=5/3/2026",
				"progressivo=3 importo=32,10 causale=C data_pagamento=5/3/2026",
				"progressivo=4 importo=7 causale=D data_pagamento=6/3/2026");
		paid(8, "E", "importo=32,10 data_pagamento=5/3/2026");
		HtmlPage page = page("amount=5.432,10");
		assertThat(CreditorBrowser.texts(page, ".covered li")).containsExactly("A", "B", "C");
		assertThat(CreditorBrowser.texts(page, "tbody td.amount small")).hasSize(3)
			.containsOnly("quel giorno con questo mandato 5.432,10 € in 3 pagamenti");
		assertThat(CreditorBrowser.text(page, ".totals")).endsWith("di 3 – totale 5.432,10 €");
		assertThat(found("amount=32,10")).containsExactlyInAnyOrder("C", "E");
		assertThat(found("amount=5.439,10")).isEmpty();
	}

	@Test
	void whatCameBackTheSameDayIsNoPartOfWhatWentOut() {
		this.books.mandate(7, "progressivo=1 importo=60 causale=A data_pagamento=5/3/2026 stato=STORNATO",
				"progressivo=2 importo=40 causale=B data_pagamento=5/3/2026 stato=PAGATO");
		assertThat(found("amount=100")).containsExactly("A", "B");
		assertThat(found("amount=60")).containsExactly("A", "A");
	}

	@Test
	void anotherCreditorsLinesOfTheMandateAreNoPartOfTheSum() {
		this.books.mandate(7, "progressivo=1 importo=60 causale=A data_pagamento=5/3/2026",
				"progressivo=2 importo=40 causale=B data_pagamento=5/3/2026 codice_fiscale=" + PaidBooks.BANCA);
		assertThat(found("amount=100")).isEmpty();
		assertThat(found("amount=60")).containsExactly("A");
	}

	@Test
	void daysAreInclusiveAndHoldTogetherWithTheAmount() {
		IntStream.rangeClosed(1, 5)
			.forEach((day) -> paid(day, "N" + day, "importo=10 data_pagamento=" + day + "/3/2026"));
		assertThat(found("from=2/3/2026&to=04-03-26")).containsExactly("N4", "N3", "N2");
		assertThat(found("from=2026-03-05")).containsExactly("N5");
		assertThat(found("to=1.3.2026&amount=10")).containsExactly("N1");
		assertThat(found("from=4/3/2026&to=2/3/2026")).isEmpty();
		assertThat(found("from=&to=%20&amount=&page=&unknown=1")).hasSize(5);
	}

	@Test
	void pagesAreLinkedWithTheWholeSearchAndTheLastStandsForThoseBeyond() {
		String[] lines = IntStream.rangeClosed(1, 55)
			.mapToObj((line) -> "progressivo=" + line + " importo=10 causale=N" + line + " data_pagamento=5/3/2026")
			.toArray(String[]::new);
		this.books.mandate(7, lines);
		HtmlPage page = page("amount=10&from=1/3/2026&page=2");
		assertThat(CreditorBrowser.text(page, "title")).startsWith("Pagamenti (pagina 2 di 3)");
		assertThat(CreditorBrowser.text(page, ".totals")).isEqualTo("Pagamenti da 26 a 50 di 55 – totale 550,00 €");
		assertThat(CreditorBrowser.attribute(page, "a[rel=next]", "href"))
			.isEqualTo("/payments?from=1%2F3%2F2026&amount=10&page=3");
		assertThat(CreditorBrowser.attribute(page, "main a[href*=csv]", "href"))
			.isEqualTo("/payments.csv?from=1%2F3%2F2026&amount=10");
		List.of("99", "99999999999999999999")
			.forEach((number) -> assertThat(CreditorBrowser.texts(page("page=" + number), "tbody tr")).hasSize(5));
		List.of("0", "-1", "x")
			.forEach((number) -> assertThat(CreditorBrowser.texts(page("page=" + number), "tbody tr")).hasSize(25));
		assertThat(csv("page=2").lines()).hasSize(56);
	}

	@ParameterizedTest(name = "{0}={1}")
	@CsvSource(delimiter = '|', value = { "from | 29/2/2026", "from | 2026", "to | <script>alert(1)</script>",
			"to | 1/1/2101", "amount | 12,345", "amount | 1,234.56", "amount | dieci", "amount | 5432,10 5432,10" })
	void aBrokenValueIsAnErrorAtItsFieldLeftOutOnThePageAndRefusedInTheFile(String field, String value) {
		paid(7, "A", "importo=10 data_pagamento=5/3/2026");
		MvcTestResult result = this.browser.get(this.creditor, "/payments?" + field + "=" + encoded(value));
		assertThat(result).hasStatusOk();
		HtmlPage page = CreditorBrowser.html(result);
		String message = CreditorBrowser.text(page, ".error-summary a");
		assertThat(CreditorBrowser.attribute(page, ".error-summary a", "href")).isEqualTo("#" + field);
		assertThat(CreditorBrowser.text(page, "#" + field + "-error")).isEqualTo("Errore: " + message);
		assertThat(CreditorBrowser.attribute(page, "#" + field, "value")).isEqualTo(value);
		assertThat(CreditorBrowser.text(page, "title")).startsWith("Errore: ");
		assertThat(CreditorBrowser.texts(page, ".covered li")).containsExactly("A");
		MvcTestResult file = this.browser.get(this.creditor, "/payments.csv?" + field + "=" + encoded(value));
		assertThat(file).hasStatus(400).hasContentTypeCompatibleWith("text/html");
		assertThat(CreditorBrowser.text(CreditorBrowser.html(file), "main li")).contains(message)
			.doesNotContain("??")
			.hasSizeGreaterThan(message.length());
	}

	@Test
	void whoWasNeverPaidIsLedToHisDocuments() {
		HtmlPage page = page("");
		assertThat(CreditorBrowser.text(page, ".callout h2")).isEqualTo("Non ci sono ancora pagamenti a tuo nome");
		assertThat(CreditorBrowser.attribute(page, ".callout p a", "href")).isEqualTo("/documents");
		assertThat(page.querySelectorAll(".callout a[href^=tel]")).hasSize(1);
		assertThat(page.querySelectorAll("table, form[role=search]")).isEmpty();
	}

	@Test
	void aSearchThatFindsNothingSaysWhyThatMayBeAndOffersWiderOnes() {
		paid(7, "A", "importo=10 data_pagamento=5/3/2026");
		HtmlPage both = page("amount=10&from=6/3/2026");
		assertThat(CreditorBrowser.text(both, ".callout h2")).isEqualTo("Nessun pagamento corrisponde alla ricerca");
		assertThat(CreditorBrowser.attribute(both, ".callout a", "href"))
			.isEqualTo("/payments?amount=10 | /payments?from=6%2F3%2F2026 | /payments");
		assertThat(CreditorBrowser.texts(both, ".callout li:not(:has(a))")).hasSize(3);
		assertThat(CreditorBrowser.attribute(both, "#amount", "value")).isEqualTo("10");
		assertThat(CreditorBrowser.attribute(page("amount=11"), ".callout a", "href")).isEqualTo("/payments");
	}

	@Test
	void theFileIsWrittenToTheLetter() {
		this.books.document("D1", "tipo=PARCELLA ritenuta=200 numero=12/A");
		this.books.document("D2", "numero=FT;2");
		this.books.mandate(7, "codice_documento=D1 importo_ritenute=200 data_pagamento=5/3/2026"
				+ " numero_quietanza=0004711 causale==1+1 stato=STORNATO data_stato=9/3/2026");
		this.books.mandate(8, "codice_documento=D1 importo=300 importo_documento=100 data_pagamento=4/3/2026",
				"codice_documento=D2 importo=300 importo_documento=200 data_pagamento=4/3/2026");
		assertThat(csv("lang=en")).isEqualTo("\uFEFFdata;importo;mandato;progressivo;quietanza;modalita_pagamento;"
				+ "documenti;causale;lordo;ritenute;iva_scissione;iban_finale;esito;data_rientro\r\n"
				+ "09/03/2026;-800,00;2026/7;1;;Bonifico;Parcella 12/A;'=1+1;-1000,00;-200,00;0,00;3456;Rientrato all’ente;\r\n"
				+ "05/03/2026;800,00;2026/7;1;0004711;Bonifico;Parcella 12/A;'=1+1;1000,00;200,00;0,00;3456;Tornato indietro;09/03/2026\r\n"
				+ "04/03/2026;300,00;2026/8;1;;Bonifico;\"Parcella 12/A: 100,00 | Fattura FT;2: 200,00\";Saldo fattura;300,00;0,00;0,00;3456;Pagato;\r\n");
	}

	@Test
	void theFileIsADownloadThatNobodyKeeps() {
		assertThat(this.browser.get(this.creditor, "/payments.csv")).hasStatusOk()
			.hasHeader("Content-Type", "text/csv;charset=UTF-8")
			.hasHeader("Content-Disposition", "attachment; filename=\"pagamenti.csv\"")
			.hasHeader("Cache-Control", "no-store");
	}

	private void paid(long mandate, String reason, String cells) {
		this.books.mandate(mandate, "causale=" + reason + " " + cells);
	}

	/** The reasons of the payments found on the page, which are those in the file. */
	private List<String> found(String query) {
		List<String> reasons = CreditorBrowser.texts(page(query), ".covered li");
		assertThat(csv(query).lines().skip(1).map((row) -> row.split(";")[7])).containsExactlyElementsOf(reasons);
		return reasons;
	}

	private HtmlPage page(String query) {
		return this.browser.page(this.creditor, "/payments?" + query);
	}

	private String csv(String query) {
		return CreditorBrowser.body(this.browser.get(this.creditor, "/payments.csv?" + query));
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
