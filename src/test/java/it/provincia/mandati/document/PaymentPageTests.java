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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * "You sent me 5.432,10 euro: for what?" — what a payment says of itself, whatever became
 * of it.
 */
@ApplicationTest
@Import({ ImportBench.class, CreditorBrowser.class, PaidBooks.class })
class PaymentPageTests {

	@Autowired
	PaidBooks books;

	@Autowired
	CreditorBrowser browser;

	@BeforeEach
	void openTheBooks() {
		this.books.open();
	}

	@Test
	void aPaymentSaysWhatItIsForAndHowItCame() {
		this.books.document("D1", "");
		this.books.mandate(7, "codice_documento=D1 data_pagamento=5/3/2026 numero_quietanza=0004711");
		HtmlPage page = page();
		assertThat(CreditorBrowser.texts(page, "tbody tr > *")).containsExactly("05/03/2026", "1.000,00 €",
				"Fattura FT D1 Saldo fattura", "2026/7 progressivo 1",
				"Bonifico IBAN che termina con 3456 quietanza 0004711");
		assertThat(CreditorBrowser.attribute(page, "tbody a", "href"))
			.isEqualTo("/documents/" + this.books.position("FT D1"));
		assertThat(CreditorBrowser.text(page, ".totals")).isEqualTo("Pagamenti da 1 a 1 di 1 – totale 1.000,00 €");
		assertThat(page.asXml()).doesNotContain("IT60");
	}

	@Test
	void ofAReducedPaymentTheNetIsTheAmountAndTheRestIsTold() {
		this.books.document("D1", "tipo=PARCELLA ritenuta=200");
		this.books.document("D2", "iva_split=180,33");
		this.books.mandate(7, "codice_documento=D1 importo_ritenute=200 data_pagamento=5/3/2026");
		this.books.mandate(8, "codice_documento=D2 importo_ritenute=180,33 data_pagamento=4/3/2026");
		assertThat(amounts()).containsExactly("800,00 € lordo 1.000,00 € ritenute 200,00 €",
				"819,67 € lordo 1.000,00 € IVA versata allo Stato 180,33 €");
	}

	@Test
	void aLineOfSeveralDocumentsNamesEachWithItsPartAndACreditNoteCountsMinus() {
		this.books.document("D1", "");
		this.books.document("D2", "importo=500");
		this.books.document("N1", "tipo=NOTA_CREDITO numero=NC_1 importo=200");
		this.books.mandate(7, "importo=1300 codice_documento=D1 importo_documento=1000 data_pagamento=5/3/2026",
				"importo=1300 codice_documento=D2 importo_documento=500 data_pagamento=5/3/2026",
				"importo=1300 codice_documento=N1 importo_documento=200 data_pagamento=5/3/2026");
		assertThat(amounts()).containsExactly("1.300,00 €");
		assertThat(CreditorBrowser.texts(page(), ".covered li")).containsExactly("Fattura FT D1 1.000,00 €",
				"Fattura FT D2 500,00 €", "Nota di credito NC 1 -200,00 €");
	}

	/**
	 * 33,33 · 0,9 = 29,997 twice and 33,34 · 0,9 = 30,006 are one cent more than 90,00.
	 */
	@Test
	void thePartsOfAPaymentMakeThePaymentToTheCent() {
		List<String> parts = List.of("D1 33,33", "D2 33,33", "D3 33,34");
		parts.forEach((part) -> this.books.document(part.substring(0, 2), "importo=" + part.substring(3)));
		this.books.mandate(7,
				parts.stream()
					.map((part) -> "importo=100 importo_ritenute=10 codice_documento=" + part.substring(0, 2)
							+ " importo_documento=" + part.substring(3) + " data_pagamento=5/3/2026")
					.toArray(String[]::new));
		assertThat(CreditorBrowser.texts(page(), ".covered li .nowrap")).containsExactly("30,00 €", "30,00 €",
				"30,00 €");
		this.books.mandate(8,
				"importo=100 importo_ritenute=10,01 codice_documento=D1 importo_documento=50 data_pagamento=5/3/2026",
				"importo=100 importo_ritenute=10,01 codice_documento=D2 importo_documento=50 data_pagamento=5/3/2026");
		assertThat(CreditorBrowser.texts(page(), "tbody tr:first-child .covered li .nowrap")).containsExactly("45,00 €",
				"44,99 €");
	}

	@Test
	void aDocumentOverSeveralLinesIsOnARowOfEach() {
		this.books.document("D1", "");
		this.books.mandate(7, "importo=400 codice_documento=D1 data_pagamento=5/3/2026");
		this.books.mandate(8, "importo=600 codice_documento=D1 data_pagamento=9/3/2026");
		assertThat(amounts()).containsExactly("600,00 €", "400,00 €");
		assertThat(CreditorBrowser.texts(page(), ".covered a")).containsExactly("Fattura FT D1", "Fattura FT D1");
	}

	@Test
	void aPartialPaymentIsItsPartOfEachDocument() {
		this.books.document("D1", "");
		this.books.document("D2", "");
		String paid = " importo=2000 importo_ritenute=400 importo_documento=1000 data_pagamento=5/3/2026 importo_pagato=400";
		this.books.mandate(7, "codice_documento=D1" + paid, "codice_documento=D2" + paid);
		assertThat(amounts()).containsExactly("400,00 € lordo 500,00 € ritenute 100,00 €");
		assertThat(CreditorBrowser.texts(page(), ".covered li .nowrap")).containsExactly("200,00 €", "200,00 €");
	}

	@Test
	void aReturnedPaymentCameAndWentAndComesToNothing() {
		this.books.document("D1", "");
		this.books.mandate(7, "codice_documento=D1 data_pagamento=5/3/2026 stato=STORNATO data_stato=9/3/2026");
		HtmlPage page = page();
		assertThat(CreditorBrowser.texts(page, "tbody th")).containsExactly("09/03/2026", "05/03/2026");
		assertThat(amounts()).containsExactly("-1.000,00 € Rientrato all’ente",
				"1.000,00 € Tornato indietro il 09/03/2026");
		assertThat(CreditorBrowser.attribute(page, "tbody tr", "data-outcome")).isEqualTo("RETURNED | CAME_BACK");
		assertThat(CreditorBrowser.text(page, ".totals")).endsWith("di 2 – totale 0,00 €");
	}

	@Test
	void aReturnWithoutADayOfPaymentStandsTwiceOnItsOwnDay() {
		this.books.mandate(7, "importo_ritenute=100 stato=STORNATO data_stato=9/3/2026");
		this.books.mandate(8, "stato=STORNATO");
		assertThat(CreditorBrowser.texts(page(), "tbody th")).containsExactly("09/03/2026", "09/03/2026", "01/03/2026",
				"01/03/2026");
		assertThat(CreditorBrowser.texts(page(), "tbody strong")).containsExactly("-900,00 €", "900,00 €",
				"-1.000,00 €", "1.000,00 €");
	}

	@Test
	void theTreasurersJournalSpeaksInPlaceOfTheMandateRow() {
		this.books.document("D1", "");
		this.books.mandate(7,
				"codice_documento=D1 importo_ritenute=200 data_pagamento=1/3/2026 numero_quietanza=0004711");
		this.books.journal(7, 1, "EXECUTED", "2026-03-10", "600");
		this.books.journal(7, 2, "REGULARISED", "2026-03-12", "400");
		HtmlPage page = page();
		assertThat(CreditorBrowser.texts(page, "tbody th")).containsExactly("12/03/2026", "10/03/2026");
		assertThat(amounts()).containsExactly("320,00 € lordo 400,00 € ritenute 80,00 €",
				"480,00 € lordo 600,00 € ritenute 120,00 €");
		assertThat(CreditorBrowser.text(page, "tbody")).contains("quietanza Q1", "quietanza Q2")
			.doesNotContain("0004711");
		assertThat(CreditorBrowser.text(page, ".totals")).endsWith("totale 800,00 €");
	}

	/** 29,997 stand paid, then 59,994, then 90: rounded, they grew by these. */
	@Test
	void aLaterPaymentChangesNothingThatAnEarlierOneShowedAndTheLastBringsTheRest() {
		this.books.mandate(7, "importo=100 importo_ritenute=10");
		this.books.journal(7, 1, "EXECUTED", "2026-03-10", "33.33");
		assertThat(CreditorBrowser.texts(page(), "tbody strong")).containsExactly("30,00 €");
		this.books.journal(7, 2, "EXECUTED", "2026-03-11", "33.33");
		assertThat(CreditorBrowser.texts(page(), "tbody strong")).containsExactly("29,99 €", "30,00 €");
		this.books.journal(7, 3, "EXECUTED", "2026-03-12", "33.34");
		assertThat(CreditorBrowser.texts(page(), "tbody strong")).containsExactly("30,01 €", "29,99 €", "30,00 €");
		assertThat(CreditorBrowser.text(page(), ".totals")).endsWith("totale 90,00 €");
	}

	@Test
	void onlyMoneyThatAllCameBackIsSaidToHaveComeBack() {
		this.books.mandate(7, "");
		this.books.journal(7, 1, "EXECUTED", "2026-03-10", "600");
		this.books.journal(7, 2, "RETURNED", "2026-03-11", "200");
		assertThat(outcomes()).containsExactly("RETURNED", "PAID");
		this.books.journal(7, 3, "RETURNED", "2026-03-12", "400");
		assertThat(outcomes()).containsExactly("RETURNED", "RETURNED", "CAME_BACK");
		this.books.journal(7, 4, "EXECUTED", "2026-03-13", "1000");
		assertThat(outcomes()).containsExactly("PAID", "RETURNED", "RETURNED", "CAME_BACK");
		assertThat(CreditorBrowser.text(page(), ".totals")).endsWith("totale 1.000,00 €");
	}

	@Test
	void aReopenedPaymentDidNotComeBack() {
		this.books.mandate(7, "");
		this.books.journal(7, 1, "REGULARISED", "2026-03-10", "1000");
		this.books.journal(7, 2, "REOPENED", "2026-03-11", "1000");
		assertThat(amounts())
			.containsExactly("-1.000,00 € Riaperto Il tesoriere collegherà la somma a un altro mandato.", "1.000,00 €");
		assertThat(outcomes()).containsExactly("REOPENED", "PAID");
	}

	@Test
	void aDocumentOfAnotherCreditorIsNotNamedToThePayeeAndThePaymentIsNotShownToItsCreditor() {
		this.books.document("D1", "numero=SEGRETO oggetto=SEGRETO");
		this.books.mandate(7, "codice_documento=D1 codice_fiscale=" + PaidBooks.BANCA
				+ " causale=Cessione_del_credito data_pagamento=5/3/2026");
		HtmlPage payee = this.browser.page(this.books.creditor(PaidBooks.BANCA), "/payments");
		assertThat(CreditorBrowser.texts(payee, ".covered li")).containsExactly("Cessione del credito",
				"un documento di altro creditore");
		assertThat(CreditorBrowser.attribute(payee, ".covered a", "href"))
			.isEqualTo("/documents/" + this.books.position("2026/7"));
		assertThat(payee.asXml()).doesNotContain("SEGRETO");
		assertThat(csv(PaidBooks.BANCA)).contains(";un documento di altro creditore;").doesNotContain("SEGRETO");
		assertThat(page().querySelectorAll("tbody tr")).isEmpty();
		assertThat(csv(PaidBooks.ROSSI).lines()).hasSize(1);
	}

	@Test
	void eachSeesHisOwnPaymentsOnly() {
		this.books.mandate(7, "causale=Di_Rossi data_pagamento=5/3/2026 progressivo=1",
				"causale=Della_banca data_pagamento=5/3/2026 progressivo=2 codice_fiscale=" + PaidBooks.BANCA);
		assertThat(CreditorBrowser.texts(page(), ".covered li")).containsExactly("Di Rossi");
		assertThat(page().querySelectorAll("tbody small.in-charge")).extracting((small) -> small.getTextContent())
			.noneMatch((text) -> text.contains("quel giorno"));
		HtmlPage other = this.browser.page(this.books.creditor(PaidBooks.BANCA), "/payments");
		assertThat(CreditorBrowser.texts(other, ".covered li")).containsExactly("Della banca");
	}

	@Test
	void aLineWithoutDocumentSaysItsReasonAndLeadsToItsPage() {
		this.books.mandate(7, "causale=Contributo_bando_sport data_pagamento=5/3/2026");
		assertThat(CreditorBrowser.texts(page(), ".covered li")).containsExactly("Contributo bando sport");
		assertThat(CreditorBrowser.attribute(page(), ".covered a", "href"))
			.isEqualTo("/documents/" + this.books.position("2026/7"));
	}

	@Test
	void aDocumentThatHasNotArrivedYetIsSaidToBeMissing() {
		this.books.mandate(7, "codice_documento=D9 data_pagamento=5/3/2026");
		assertThat(CreditorBrowser.texts(page(), ".covered li")).containsExactly("Saldo fattura",
				"un documento non ancora registrato nel portale");
	}

	@Test
	void whatIsWhollyWithheldIsAPaymentOfNothing() {
		this.books.mandate(7, "importo_ritenute=1000 data_pagamento=5/3/2026");
		assertThat(amounts()).containsExactly("0,00 € lordo 1.000,00 € ritenute 1.000,00 €");
	}

	@Test
	void aPaymentBeyondTheNetIsOfTheNet() {
		this.books.mandate(7, "importo_ritenute=200 data_pagamento=5/3/2026 importo_pagato=1000");
		assertThat(amounts()).containsExactly("800,00 € lordo 1.000,00 € ritenute 200,00 €");
	}

	@ParameterizedTest
	@ValueSource(strings = { "stato=EMESSO", "stato=TRASMESSO", "stato=NON_ESEGUIBILE", "stato=ANNULLATO",
			"stato=SOSTITUITO", "causale=Saldo" })
	void whatWasNotPaidIsNotThere(String cells) {
		this.books.mandate(7, cells);
		assertThat(page().querySelectorAll("tbody tr")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0000000", "0" })
	void aReceiptOfZerosIsNone(String receipt) {
		this.books.mandate(7, "data_pagamento=5/3/2026 numero_quietanza=" + receipt);
		assertThat(CreditorBrowser.text(page(), "tbody")).doesNotContain("quietanza");
	}

	@Test
	void theEnglishPageHasEnglishLabelsAndItalianFigures() {
		this.books.document("D1", "tipo=PARCELLA ritenuta=200");
		this.books.mandate(7, "codice_documento=D1 importo_ritenute=200 data_pagamento=5/3/2026 numero_quietanza=47");
		HtmlPage page = this.browser.page(this.books.creditor(PaidBooks.ROSSI), "/payments?lang=en");
		assertThat(CreditorBrowser.text(page, "h1")).isEqualTo("Payments you received");
		assertThat(CreditorBrowser.texts(page, "tbody tr > *")).contains("05/03/2026", "Fee note FT D1 Saldo fattura",
				"800,00 € gross 1.000,00 € withheld 200,00 €");
		assertThat(CreditorBrowser.text(page, "main")).doesNotContain("??");
	}

	@Test
	void theNavigationLeadsHereBetweenTheDocumentsAndTheHelp() {
		HtmlPage page = page();
		assertThat(CreditorBrowser.texts(page, ".main-nav a")).containsExactly("Riepilogo", "Documenti", "Pagamenti",
				"Aiuto");
		assertThat(CreditorBrowser.text(page, ".main-nav a[aria-current=page]")).isEqualTo("Pagamenti");
	}

	private HtmlPage page() {
		return this.browser.page(this.books.creditor(PaidBooks.ROSSI), "/payments");
	}

	private List<String> amounts() {
		return CreditorBrowser.texts(page(), "tbody td.amount");
	}

	private List<String> outcomes() {
		return List.of(CreditorBrowser.attribute(page(), "tbody tr", "data-outcome").split(" \\| "));
	}

	private String csv(String creditor) {
		return CreditorBrowser.body(this.browser.get(this.books.creditor(creditor), "/payments.csv"));
	}

}
