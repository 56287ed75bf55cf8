// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.time.LocalDate;
import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.LedgerMother;
import it.provincia.mandati.ledger.PositionRecipe;
import it.provincia.mandati.platform.Rome;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static it.provincia.mandati.finance.OfficeBrowser.texts;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is past due, by office and by days, and the documents behind each figure.
 */
@ApplicationTest
@Import({ ImportBench.class, LedgerMother.class, OfficeBrowser.class })
class OverduePageTests {

	private static final String PAGE = "/staff/overdue";

	@Autowired
	ImportBench bench;

	@Autowired
	LedgerMother mother;

	@Autowired
	OfficeBrowser browser;

	private final LocalDate today = LocalDate.now(Rome.ZONE);

	private long creditor;

	private long roads;

	@BeforeEach
	void anEmptyLedger() {
		this.bench.emptyTheLedger();
		this.creditor = this.mother.creditor();
		this.roads = this.mother.office("Settore Viabilità", null, null);
	}

	@ParameterizedTest
	@CsvSource({ "1,0", "30,0", "31,1", "60,1", "61,2", "90,2", "91,3", "4000,3" })
	void eachDocumentIsInTheBandOfItsDays(int days, int band) {
		late(days).toPay("80.00").save();
		List<String> figures = figures(this.browser.page(Role.FINANCE, PAGE), "Settore Viabilità");
		assertThat(figures.get(band)).isEqualTo("80,00 € un documento");
		assertThat(figures.get(4)).isEqualTo("80,00 € un documento");
		assertThat(figures).filteredOn("–nulla"::equals).hasSize(4);
	}

	@Test
	void whatIsNotDueOrNotADebtIsNotThere() {
		late(0).save();
		late(-1).save();
		this.mother.position(this.creditor).office(this.roads).save();
		late(10).toPay("0.00").status(DocumentStatus.PAID).save();
		late(10).toPay("0.00").status(DocumentStatus.REJECTED).save();
		late(10).toPay("0.00").status(DocumentStatus.CANCELLED).save();
		late(10).type(DocumentType.CREDIT_NOTE).amount("-50.00").toPay("-50.00").save();
		assertThat(texts(this.browser.page(Role.FINANCE, PAGE), ".callout"))
			.containsExactly("Nessun documento con una scadenza è scaduto.");
	}

	@Test
	void whatAnOfficeHasSuspendedStandsApartAndIsNotInTheTotal() {
		late(5).toPay("10.00").save();
		late(200).toPay("70.00").status(DocumentStatus.SUSPENDED).save();
		List<String> figures = figures(this.browser.page(Role.FINANCE, PAGE), "Settore Viabilità");
		assertThat(figures).containsExactly("10,00 € un documento", "–nulla", "–nulla", "–nulla",
				"10,00 € un documento", "70,00 € un documento");
	}

	@Test
	void theOfficesStandByNameAndAddUp() {
		long schools = this.mother.office("Edilizia scolastica", null, null);
		late(5).toPay("10.00").save();
		late(6).toPay("20.50").office(schools).save();
		late(100).toPay("1000.00").office(schools).save();
		HtmlPage page = this.browser.page(Role.FINANCE, PAGE);
		assertThat(texts(page, "tbody tr[data-office] th")).containsExactly("Edilizia scolastica", "Settore Viabilità");
		assertThat(texts(page, "tr[data-all] td.amount")).containsExactly("30,50 € 2 documenti", "–nulla", "–nulla",
				"1.000,00 € un documento", "1.030,50 € 3 documenti", "–nulla");
		assertThat(page.querySelectorAll("tr[data-office] svg rect.late-OVER_90"))
			.extracting((bar) -> bar.getAttributes().getNamedItem("width").getNodeValue())
			.containsExactly("98.0", "0.0");
	}

	@Test
	void eachFigureLeadsToItsDocuments() {
		long schools = this.mother.office("Edilizia scolastica", null, null);
		late(5).number("A").save();
		late(40).number("B").save();
		late(50).number("C").save();
		late(45).number("D").office(schools).save();
		late(45).number("E").status(DocumentStatus.SUSPENDED).save();
		HtmlPage page = this.browser.page(Role.FINANCE, PAGE);
		HtmlAnchor figure = page.querySelector("tr[data-office='Settore Viabilità'] td:nth-of-type(2) a");
		assertThat(listed(figure.getHrefAttribute().replace("#results", ""))).containsExactly("C", "B");
		assertThat(listed(PAGE)).containsExactly("C", "D", "E", "B", "A");
		assertThat(listed(PAGE + "?late=suspended")).containsExactly("E");
		assertThat(listed(PAGE + "?office=" + schools)).containsExactly("D");
		assertThat(listed(PAGE + "?office=999999")).isEmpty();
	}

	@Test
	void aLongListComesInPages() {
		for (int number = 1; number <= 26; number++) {
			late(10).number("F" + number).save();
		}
		assertThat(listed(PAGE)).hasSize(25).startsWith("F1");
		assertThat(listed(PAGE + "?page=2")).containsExactly("F26");
		assertThat(listed(PAGE + "?page=99")).containsExactly("F26");
		assertThat(texts(this.browser.page(Role.FINANCE, PAGE + "?page=2"), ".totals"))
			.containsExactly("Da 26 a 26 di 26");
		assertThat(this.browser.xlsx(PAGE + ".xlsx")).hasSize(27);
	}

	@Test
	void neitherPageNorFileSaysWhoseADocumentIsOrWhatFor() {
		late(10).subject("Contributo per malattia")
			.type(DocumentType.BENEFIT)
			.reason("Malattia")
			.mandates("2026/1")
			.save();
		assertThat(this.browser.get(Role.FINANCE, PAGE)).bodyText()
			.contains("href=\"/staff/creditors/" + this.creditor + "\"")
			.doesNotContain("alattia", "Edil Esempio");
		assertThat(this.browser.xlsx(PAGE + ".xlsx").toString()).doesNotContain("alattia", "Edil Esempio");
	}

	@Test
	void theSpreadsheetHasTheRowsOfThePage() {
		late(40).number("=1+1").toPay("80.00").status(DocumentStatus.MANDATE_ISSUED).save();
		late(5).save();
		String due = "%1$td/%1$tm/%1$tY".formatted(this.today.minusDays(40));
		assertThat(this.browser.xlsx(PAGE + ".xlsx?late=31-60")).containsExactly(
				List.of("ufficio", "tipo", "numero", "data", "protocollo", "scadenza", "giorni_di_ritardo", "fascia",
						"importo", "da_pagare", "stato"),
				List.of("Settore Viabilità", "Fattura", "=1+1", "27/03/2026", "", due, "40,00", "31–60 giorni",
						"100,00", "80,00", "Mandato emesso"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "?office=x", "?late=forever", "?office=1&office=2", "?office=99999999999999999999" })
	void whatCannotBeReadIsLeftOutOnThePageAndSaidAndRefusesTheFile(String query) {
		late(5).number("A").save();
		assertThat(listed(PAGE + query)).containsExactly("A");
		assertThat(this.browser.get(Role.FINANCE, PAGE + query)).hasStatusOk().bodyText().contains("error-summary");
		assertThat(this.browser.get(Role.FINANCE, PAGE + ".xlsx" + query)).hasStatus(400)
			.bodyText()
			.contains("File non prodotto");
	}

	private PositionRecipe late(int days) {
		return this.mother.position(this.creditor).office(this.roads).dueOn(this.today.minusDays(days).toString());
	}

	private static List<String> figures(HtmlPage page, String office) {
		return texts(page, "tr[data-office='" + office + "'] td.amount");
	}

	private List<String> listed(String address) {
		return texts(this.browser.page(Role.FINANCE, address), "tr[data-id] th span.subject");
	}

}
