// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.document.CreditorBrowser;
import it.provincia.mandati.importing.ImportBench;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.LedgerMother;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static it.provincia.mandati.document.CreditorBrowser.attribute;
import static it.provincia.mandati.document.CreditorBrowser.text;
import static it.provincia.mandati.document.CreditorBrowser.texts;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A creditor's card, list and documents as the staff see them once they have opened the
 * position.
 */
@ApplicationTest
@Import({ LedgerMother.class, CreditorBrowser.class, ImportBench.class })
class StaffDocumentsTests {

	private static final String SECRET = "Sussidio per le cure di una grave malattia";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	LedgerMother mother;

	@Autowired
	CreditorBrowser browser;

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	Clerk clerk;

	long creditor;

	@BeforeEach
	void anOpenPosition() {
		this.clerk = new Clerk(this.mvc, Role.FINANCE);
		this.creditor = this.mother.creditor();
		this.clerk.open(this.creditor, "reason", "CHECK");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/documents", "/documents/{document}" })
	void whoLooksAtWhomWhyAndUntilWhenStandsAboveEveryPage(String address) {
		long document = this.mother.position(this.creditor).save();
		String banner = text(page(address.replace("{document}", String.valueOf(document))), ".notice");
		assertThat(banner)
			.contains("Stai guardando la posizione di Edil Esempio S.r.l.",
					"Ragioneria. Motivo: Controllo dei dati o di un pagamento.", "il creditore può vederla")
			.containsPattern("Aperta fino alle \\d\\d:\\d\\d\\.");
	}

	@Test
	void theListIsTheCreditorsOwnAtAddressesOfTheStaff() {
		for (int number = 1; number <= 12; number++) {
			this.mother.position(this.creditor)
				.number("FT " + number)
				.subject("Posa")
				.status((number < 12) ? DocumentStatus.IN_PROGRESS : DocumentStatus.SUSPENDED)
				.save();
		}
		String query = "?q=posa&status=IN_PROGRESS&sort=number&dir=asc&size=10";
		HtmlPage theirs = page("/documents" + query);
		HtmlPage own = this.browser.page(this.creditor, "/documents" + query);
		assertThat(texts(theirs, "tbody tr")).isEqualTo(texts(own, "tbody tr")).hasSize(10);
		assertThat(text(theirs, ".totals")).isEqualTo(text(own, ".totals")).contains("di 11");
		String path = "/staff/creditors/" + this.creditor + "/documents";
		assertThat(attribute(theirs, "#results a", "href").split(" \\| ")).isNotEmpty()
			.allSatisfy((href) -> assertThat(href).startsWith(path));
		assertThat(attribute(theirs, "main form", "action")).isEqualTo(path);
		assertThat(attribute(theirs, ".filter-chips a", "href").split(" \\| "))
			.allSatisfy((href) -> assertThat(href).startsWith(path));
		assertThat(
				theirs.querySelectorAll("main form[method=post], a[href*='.csv'], a[href*='.xlsx'], a[href*='.pdf']"))
			.isEmpty();
		assertThat(text(theirs, "h1")).isEqualTo("Documenti del creditore");
	}

	@ParameterizedTest
	@CsvSource({ "?from=31/2/2026,Scrivi la data iniziale", "?status=X&page=99,Lo stato indicato non esiste",
			"?minAmount=%00,Scrivi l’importo minimo" })
	void aBrokenFilterIsToldAndLeftOutThereToo(String query, String words) {
		this.mother.position(this.creditor).save();
		HtmlPage page = page("/documents" + query);
		assertThat(text(page, ".error-summary")).contains(words);
		assertThat(page.querySelectorAll("tbody tr")).hasSize(1);
	}

	@Test
	void aDocumentSaysTheSameAsToItsCreditor() {
		long office = this.mother.office("Settore Strade", "strade@example.it", "0372 1");
		long document = this.mother.position(this.creditor)
			.office(office)
			.subject("Asfalto")
			.status(DocumentStatus.SUSPENDED)
			.save();
		this.mother.officeAct(document, "SUSPENDED", "2026-05-02", "DURC", "Il DURC è scaduto");
		HtmlPage theirs = page("/documents/" + document + "?q=asfalto");
		HtmlPage own = this.browser.page(this.creditor, "/documents/" + document + "?q=asfalto");
		assertThat(text(theirs, ".answer")).isEqualTo(text(own, ".answer")).contains("Il DURC è scaduto");
		assertThat(text(theirs, ".tracker")).isEqualTo(text(own, ".tracker"));
		assertThat(text(theirs, ".facts")).isEqualTo(text(own, ".facts")).contains("Asfalto");
		assertThat(attribute(theirs, "main", "data-status")).isEqualTo("SUSPENDED");
		assertThat(attribute(theirs, ".back a", "href"))
			.isEqualTo("/staff/creditors/" + this.creditor + "/documents?q=asfalto");
		assertThat(attribute(theirs, "a[href$='card.pdf']", "href"))
			.isEqualTo("/staff/creditors/" + this.creditor + "/documents/" + document + "/card.pdf");
		assertThat(theirs.querySelectorAll("main form, a[href='/documents/" + document + ".pdf']")).isEmpty();
	}

	@Test
	void whatElseAMandatePaysIsAtTheStaffsAddressesToo() {
		this.bench.emptyTheLedger();
		this.creditor = this.mother.creditor();
		this.clerk.open(this.creditor, "reason", "OTHER");
		long one = this.mother.position(this.creditor).number("A").save();
		long other = this.mother.position(this.creditor).number("B").save();
		long line = this.mother.line(this.creditor, 2026, 9).amount("200", null).save();
		this.mother.pays(line, one, "100");
		this.mother.pays(line, other, "100");
		this.bench.rederive();
		assertThat(attribute(page("/documents/" + one), ".others a", "href"))
			.isEqualTo("/staff/creditors/" + this.creditor + "/documents/" + other);
	}

	@Test
	void anotherCreditorsDocumentIsNotThere() {
		long other = this.mother.creditor();
		long foreign = this.mother.position(other).save();
		assertThat(this.clerk.get(this.creditor, "/documents/" + foreign)).hasStatus(404);
		assertThat(this.clerk.get(this.creditor, "/documents/" + foreign + "/card.pdf")).hasStatus(404);
		assertThat(this.clerk.get(this.creditor, "/documents/999999999999999999")).hasStatus(404);
		assertThat(this.clerk.get(this.creditor, "/documents/x")).hasStatus(404);
		assertThat(page("/documents").querySelectorAll("tbody tr")).isEmpty();
		this.clerk.open(other, "reason", "CHECK");
		assertThat(this.clerk.get(other, "/documents/" + foreign)).hasStatusOk();
	}

	@Test
	void whatABenefitIsForIsShownToItsCreditorAlone() {
		long benefit = this.mother.position(this.creditor)
			.type(DocumentType.BENEFIT)
			.number("B 1")
			.subject(SECRET)
			.mandates("2026/8")
			.reason(SECRET)
			.save();
		assertThat(this.browser.page(this.creditor, "/documents/" + benefit).asXml()).contains(SECRET);
		assertThat(page("/documents/" + benefit).asXml()).doesNotContain(SECRET)
			.contains("li vede soltanto il creditore");
		assertThat(page("/documents").asXml()).doesNotContain(SECRET).contains("B 1");
		assertThat(page("").asXml()).doesNotContain(SECRET).contains("B 1");
	}

	@Test
	void norWhatIsPaidWithoutADocumentWhichMayBeABenefit() {
		this.bench.emptyTheLedger();
		this.creditor = this.mother.creditor();
		this.clerk.open(this.creditor, "reason", "OTHER");
		long line = this.mother.line(this.creditor, 2026, 8).save();
		this.jdbc.update("update mandate_line set reason = ? where id = ?", SECRET, line);
		this.bench.rederive();
		long position = this.jdbc.queryForObject("select id from position where line_id = ?", Long.class, line);
		assertThat(this.browser.page(this.creditor, "/documents/" + position).asXml()).contains(SECRET);
		assertThat(page("/documents/" + position).asXml()).doesNotContain(SECRET).contains("2026/8");
		assertThat(page("/documents").asXml()).doesNotContain(SECRET).contains("2026/8");
	}

	@ParameterizedTest
	@CsvSource({ "malattia,0,1", "B%2017,1,1", "2026/8,1,1", "QQ1234567Q,1,1", "lavori,1,1" })
	void andIsNotFoundOutBySearchingEither(String typed, int byStaff, int byCreditor) {
		this.mother.position(this.creditor)
			.type(DocumentType.BENEFIT)
			.number("B 17")
			.subject(SECRET)
			.codes("QQ1234567Q", "J11B22000000001")
			.mandates("2026/8")
			.save();
		this.mother.position(this.creditor).number("FT 9").subject("Lavori").save();
		assertThat(page("/documents?q=" + typed).querySelectorAll("tbody tr")).hasSize(byStaff);
		assertThat(this.browser.page(this.creditor, "/documents?q=" + typed).querySelectorAll("tbody tr"))
			.hasSize(byCreditor);
	}

	@Test
	void theCardShowsWhoItIsWhatIsOpenAndWhatHappenedLast() {
		this.jdbc.update("update creditor set town = 'Crema', province = 'CR', address = 'Via Po, 1' where id = ?",
				this.creditor);
		for (int number = 1; number <= 11; number++) {
			this.mother.position(this.creditor).number("APERTA " + number).date("2026-03-" + (10 + number)).save();
		}
		this.mother.position(this.creditor)
			.number("PAGATA 1")
			.status(DocumentStatus.PAID)
			.toPay("0")
			.paid("100", "2026-06-03")
			.mandates("2026/1")
			.save();
		HtmlPage card = page("");
		assertThat(texts(card, "tbody tr th")).hasSize(10).startsWith("APERTA 11").doesNotContain("APERTA 1");
		assertThat(text(card, ".figures")).contains("1.100,00 € da pagare, per 11 documenti");
		assertThat(text(card, "dl")).contains("Via Po, 1", "Crema (CR)");
		assertThat(attribute(card, "section a[href*='status=']", "href")).startsWith("/staff/creditors/" + this.creditor
				+ "/documents?status=IN_PROGRESS&status=SUSPENDED&status=MANDATE_ISSUED");
		assertThat(text(card, "main")).contains("Tutti i 11 documenti ancora aperti");
	}

	@Test
	void aCreditorWithoutDocumentsHasACardAndAnEmptyList() {
		assertThat(text(page(""), "main")).contains("Nulla è in attesa di pagamento");
		assertThat(text(page("/documents"), "main")).contains("Non ci sono ancora documenti a suo nome");
		assertThat(page("/documents").getTitleText()).doesNotContain("Edil Esempio");
	}

	private HtmlPage page(String rest) {
		return this.clerk.page(this.creditor, rest);
	}

}
