// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.List;
import java.util.stream.IntStream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.LedgerMother;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
@Import({ LedgerMother.class, CreditorBrowser.class })
class DocumentListTests {

	@Autowired
	LedgerMother mother;

	@Autowired
	CreditorBrowser browser;

	private long creditor;

	@BeforeEach
	void aCreditor() {
		this.creditor = this.mother.creditor();
	}

	@Test
	void aRowBearsItsIdAndStatusAndWhatThereIsToSay() {
		long office = this.mother.office("Settore Viabilità", "via@example.it", null);
		long id = this.mother.position(this.creditor)
			.number("FT 2026/12")
			.date("2026-03-27")
			.amount("1234567.5")
			.subject("Sfalcio <erba> & banchine")
			.dueOn("2026-04-26")
			.office(office)
			.save();
		HtmlPage page = this.browser.page(this.creditor, "/documents");
		assertThat(CreditorBrowser.attribute(page, "tbody tr", "data-id")).isEqualTo(Long.toString(id));
		assertThat(CreditorBrowser.attribute(page, "tbody tr", "data-status")).isEqualTo("IN_PROGRESS");
		assertThat(CreditorBrowser.texts(page, "tbody tr > *")).containsExactly("FT 2026/12", "27/03/2026", "Fattura",
				"Sfalcio <erba> & banchine", "1.234.567,50 €", "26/04/2026", "In lavorazione Settore Viabilità",
				"–non pagato");
		assertThat(CreditorBrowser.text(page, ".totals"))
			.isEqualTo("Documenti da 1 a 1 di 1 – totale 1.234.567,50 €, di cui da pagare 1.234.567,50 €");
		assertThat(CreditorBrowser.attribute(page, "tbody time", "datetime")).isEqualTo("2026-03-27 | 2026-04-26");
	}

	@Test
	void theOfficeIsNamedOnlyWhileNoMandateStands() {
		long office = this.mother.office("Settore Viabilità", null, null);
		this.mother.position(this.creditor)
			.office(office)
			.status(DocumentStatus.PAID)
			.mandates("2026/7")
			.paid("100", "2026-05-02")
			.toPay("0")
			.save();
		HtmlPage page = this.browser.page(this.creditor, "/documents");
		assertThat(CreditorBrowser.texts(page, "tbody tr > *")).endsWith("Pagato", "02/05/2026");
	}

	@Test
	void filtersOfOneKindAreAlternativesAndOfDifferentKindsHoldTogether() {
		one("A", DocumentType.INVOICE, DocumentStatus.PAID);
		one("B", DocumentType.FEE_NOTE, DocumentStatus.PAID);
		one("C", DocumentType.FEE_NOTE, DocumentStatus.SUSPENDED);
		one("D", DocumentType.OTHER, DocumentStatus.PAID);
		assertThat(numbers("?type=INVOICE&type=FEE_NOTE&status=PAID&sort=number&dir=asc")).containsExactly("A", "B");
		assertThat(numbers("?type=INVOICE&type=&type=INVOICE&status=&q=%20&from=&minAmount=&size=&page="))
			.containsExactly("A");
	}

	@Test
	void sortingByAColumnSaysSoOnItAloneAndOffersTheOtherDirection() {
		one("A", DocumentType.INVOICE, DocumentStatus.PAID);
		HtmlPage page = this.browser.page(this.creditor,
				"/documents?q=a&status=PAID&sort=dueDate&dir=asc&size=10&page=1");
		assertThat(CreditorBrowser.attribute(page, "thead th[aria-sort]", "aria-sort")).isEqualTo("ascending");
		assertThat(CreditorBrowser.attribute(page, "thead th[aria-sort] a", "href"))
			.isEqualTo("/documents?q=a&status=PAID&sort=dueDate&dir=desc&size=10");
		assertThat(CreditorBrowser.attribute(page, "thead th:nth-child(1) a", "href"))
			.isEqualTo("/documents?q=a&status=PAID&sort=number&dir=asc&size=10");
		assertThat(CreditorBrowser.texts(page, "thead a")).hasSize(7);
	}

	@Test
	void pagesAreLinkedWithTheWholeQueryAndTheTitleSaysWhichItIs() {
		IntStream.rangeClosed(1, 95)
			.forEach((number) -> this.mother.position(this.creditor).number("N" + number).save());
		HtmlPage page = this.browser.page(this.creditor,
				"/documents?q=n&type=INVOICE&sort=number&dir=asc&size=10&page=5");
		assertThat(CreditorBrowser.text(page, "title")).startsWith("Documenti (pagina 5 di 10)");
		assertThat(CreditorBrowser.texts(page, "nav.pager:first-of-type li")).containsExactly("Precedente", "Pagina 1",
				"…", "Pagina 4", "Pagina 5", "Pagina 6", "…", "Pagina 10", "Successiva");
		assertThat(CreditorBrowser.attribute(page, "a[rel=next]", "href"))
			.isEqualTo("/documents?q=n&type=INVOICE&sort=number&dir=asc&size=10&page=6");
		assertThat(CreditorBrowser.text(page, "tbody th:first-child")).startsWith("N41 | N42");
		assertThat(CreditorBrowser.text(page, ".totals strong")).isEqualTo("Documenti da 41 a 50 di 95");
		assertThat(CreditorBrowser.attribute(page, "tbody tr:first-child th a", "href"))
			.endsWith("?q=n&type=INVOICE&sort=number&dir=asc&size=10&page=5");
		assertThat(CreditorBrowser.attribute(page, "form[role=search] input[type=hidden]", "name"))
			.isEqualTo("sort | dir | size");
	}

	@Test
	void anUnknownPageOrSizeFallsBack() {
		IntStream.rangeClosed(1, 30).forEach((each) -> this.mother.position(this.creditor).number("N" + each).save());
		List.of("page=99", "page=99999999999999999999", "page=2&page=1", "page=02")
			.forEach((query) -> shows(query, 2, 5));
		List.of("page=0", "page=-1", "page=x", "page=", "page=%EF%BC%92", "size=11", "size=-1", "size=1000000000000")
			.forEach((query) -> shows(query, 1, 25));
		shows("size=10&page=3", 3, 10);
		shows("size=50", 1, 30);
	}

	private void shows(String query, int number, int rows) {
		HtmlPage page = this.browser.page(this.creditor, "/documents?" + query);
		assertThat(CreditorBrowser.text(page, "title")).as(query).startsWith("Documenti (pagina " + number + " di ");
		assertThat(CreditorBrowser.texts(page, "tbody tr")).as(query).hasSize(rows);
	}

	@ParameterizedTest
	@ValueSource(strings = { "sort=nothing", "dir=up", "sort=number;drop+table+position&dir=", "sort=DATE&dir=DESC",
			"unknown=1", "sort=&dir=", "sort=date&sort=number", "sort[]=x", "q[0]=x", "type[0]=X", "class.x=1", "_q=1",
			"!q=1", "=", "&&" })
	void anUnknownOrderOrParameterIsAsIfNotSaid(String query) {
		one("A", DocumentType.INVOICE, DocumentStatus.PAID);
		this.mother.position(this.creditor).number("B").date("2026-03-28").save();
		assertThat(numbers("?" + query)).containsExactly("B", "A");
	}

	@Test
	void addressesHoldWhateverWasTyped() {
		one("A&B à=%+#\"", DocumentType.INVOICE, DocumentStatus.PAID);
		HtmlPage page = this.browser.page(this.creditor, "/documents?q=%26b%20%C3%A0%3D%25%2B%23%22&from=%3C%22x");
		assertThat(CreditorBrowser.text(page, "tbody th")).isEqualTo("A&B à=%+#\"");
		assertThat(CreditorBrowser.attribute(page, "thead th:first-child a", "href"))
			.isEqualTo("/documents?q=%26b%20%C3%A0%3D%25%2B%23%22&from=%3C%22x&sort=number&dir=asc");
	}

	@Test
	void aCreditorWithoutDocumentsIsToldWhyAndWhomToAsk() {
		HtmlPage page = this.browser.page(this.creditor, "/documents");
		assertThat(CreditorBrowser.text(page, ".callout h2")).isEqualTo("Non ci sono ancora documenti a tuo nome");
		assertThat(page.querySelectorAll(".callout a[href^=tel]")).hasSize(1);
		assertThat(page.querySelectorAll("table, form[role=search]")).isEmpty();
	}

	@Test
	void filtersThatFindNothingStayOpenAndCanBeCleared() {
		one("A", DocumentType.INVOICE, DocumentStatus.PAID);
		HtmlPage page = this.browser.page(this.creditor, "/documents?q=zzz&type=OTHER");
		assertThat(CreditorBrowser.text(page, ".callout h2")).isEqualTo("Nessun documento corrisponde ai filtri");
		assertThat(CreditorBrowser.attribute(page, ".callout a", "href")).isEqualTo("/documents");
		assertThat(page.querySelectorAll("details[open]")).hasSize(1);
		assertThat(CreditorBrowser.attribute(page, "input[checked]", "value")).isEqualTo("OTHER");
		assertThat(CreditorBrowser.attribute(page, "#q", "value")).isEqualTo("zzz");
		assertThat(this.browser.page(this.creditor, "/documents").querySelectorAll("details[open]")).isEmpty();
	}

	@Test
	void theEnglishPageHasEnglishLabelsAndItalianFigures() {
		one("A", DocumentType.FEE_NOTE, DocumentStatus.PARTLY_PAID);
		HtmlPage page = this.browser.page(this.creditor, "/documents?lang=en&minAmount=100,00");
		assertThat(CreditorBrowser.texts(page, "tbody tr > *")).contains("27/03/2026", "Fee note", "100,00 €",
				"Partly paid Ufficio");
		assertThat(CreditorBrowser.text(page, "h1")).isEqualTo("Your documents");
		assertThat(CreditorBrowser.text(page, "main")).doesNotContain("??");
	}

	@Test
	void theCsvIsOfTheSameFiltersAndOrder() {
		one("A", DocumentType.FEE_NOTE, DocumentStatus.PAID);
		HtmlPage page = this.browser.page(this.creditor, "/documents?status=PAID&sort=amount&dir=asc&size=10&page=1");
		assertThat(CreditorBrowser.attribute(page, "main a[href*=csv]", "href"))
			.isEqualTo("/documents.csv?status=PAID&sort=amount&dir=asc");
	}

	private void one(String number, DocumentType type, DocumentStatus status) {
		this.mother.position(this.creditor).number(number).type(type).status(status).save();
	}

	private List<String> numbers(String query) {
		return CreditorBrowser.texts(this.browser.page(this.creditor, "/documents" + query), "tbody th");
	}

}
