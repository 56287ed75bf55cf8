// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

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
class DocumentPageTests {

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
	void whileNoMandateStandsItSaysWhoHasTheFileAndHowToReachThem() {
		long office = this.mother.office("Settore Viabilità", "via@example.it", "0372 406123");
		long id = this.mother.position(this.creditor).number("FT 12").office(office).codes("ZB1", "E51").save();
		HtmlPage page = page(id);
		assertThat(CreditorBrowser.attribute(page, "main", "data-id")).isEqualTo(Long.toString(id));
		assertThat(CreditorBrowser.attribute(page, "main", "data-status")).isEqualTo("IN_PROGRESS");
		assertThat(CreditorBrowser.text(page, "h1")).isEqualTo("Fattura FT 12");
		assertThat(CreditorBrowser.text(page, ".callout h2")).isEqualTo("La pratica è presso: Settore Viabilità");
		assertThat(CreditorBrowser.texts(page, ".callout li")).containsExactly("Telefono 0372 406123",
				"E-mail via@example.it");
		assertThat(CreditorBrowser.texts(page, ".summary-list > div")).contains("Importo100,00 €", "Da pagare100,00 €",
				"CIGZB1", "CUPE51", "Pagato finora0,00 €");
		assertThat(CreditorBrowser.text(page, ".tracker .current")).startsWith("Ricevuto");
	}

	@Test
	void anOfficeWithoutContactsLeadsToTheFrontOffice() {
		long id = this.mother.position(this.creditor).save();
		assertThat(page(id).querySelectorAll(".callout a[href^=tel]")).hasSize(1);
	}

	@Test
	void aPaidDocumentShowsItsMandateLinesAndNoOffice() {
		long id = this.mother.position(this.creditor)
			.status(DocumentStatus.PAID)
			.mandates("2026/2214")
			.paid("90.00", "2026-05-02")
			.toPay("0.00")
			.save();
		long line = this.mother.line(this.creditor, 2026, 2214)
			.amount("100.00", "10.00")
			.transmitted("2026-04-28")
			.paid("2026-05-02", null)
			.save();
		this.mother.pays(line, id, "100.00");
		HtmlPage page = page(id);
		assertThat(page.querySelectorAll(".callout")).isEmpty();
		assertThat(CreditorBrowser.texts(page, "tbody tr > *")).containsExactly("2026/2214 del 24/04/2026",
				"100,00 € di cui ritenute 10,00 €", "Bonifico IBAN che termina con 3456", "Saldo fattura",
				"Pagato Trasmesso alla banca il 28/04/2026 Pagato 02/05/2026 90,00 €");
		assertThat(CreditorBrowser.texts(page, ".summary-list > div")).contains("Mandato2026/2214",
				"Data del mandato24/04/2026", "Data di pagamento02/05/2026", "Modalità di pagamentoBonifico",
				"CausaleSaldo", "Pagato finora90,00 €", "Da pagare0,00 €");
		assertThat(CreditorBrowser.texts(page, ".tracker .done")).hasSize(5);
		assertThat(page.asXml()).doesNotContain("IT60");
	}

	@Test
	void theTreasurersJournalSpeaksInPlaceOfTheMandateRow() {
		long id = this.mother.position(this.creditor).status(DocumentStatus.RETURNED).mandates("2026/9").save();
		long line = this.mother.line(this.creditor, 2026, 9).paid("2026-05-01", null).save();
		this.mother.pays(line, id, "100.00");
		this.mother.movement(line, "EXECUTED", "2026-05-03", "60.00");
		this.mother.movement(line, "RETURNED", "2026-05-09", "60.00");
		HtmlPage page = page(id);
		assertThat(CreditorBrowser.texts(page, ".movements li")).satisfiesExactly(
				(paid) -> assertThat(paid).startsWith("Pagato 03/05/2026 60,00 € quietanza Q"),
				(back) -> assertThat(back).startsWith("Tornato indietro 09/05/2026 60,00 €"));
		assertThat(CreditorBrowser.text(page, "tbody td:last-child")).startsWith("Pagamento tornato indietro");
		assertThat(CreditorBrowser.text(page, ".tracker .stopped")).startsWith("Pagamento non riuscito");
	}

	@Test
	void ofALinePaidToSomebodyElseOnlyItsPartIsShown() {
		long id = this.mother.position(this.creditor).status(DocumentStatus.PAID).mandates("2026/10").save();
		long line = this.mother.line(this.mother.creditor(), 2026, 10)
			.amount("777.00", "7.00")
			.paid("2026-05-02", null)
			.state("PAID", "2026-05-02", "Nota riservata")
			.save();
		this.mother.pays(line, id, "100.00");
		HtmlPage page = page(id);
		assertThat(CreditorBrowser.text(page, ".callout h2")).isEqualTo("Pagato ad altro soggetto");
		assertThat(CreditorBrowser.text(page, "tbody")).contains("pagato ad altro soggetto", "100,00 €")
			.doesNotContain("777", "770", "7,00", "3456", "Nota riservata");
	}

	@Test
	void aDeadLineOfSomebodyElseIsNotSaidToBePaidToHim() {
		long id = this.mother.position(this.creditor).save();
		long line = this.mother.line(this.mother.creditor(), 2026, 11).state("CANCELLED", "2026-05-02", null).save();
		this.mother.pays(line, id, "100.00");
		HtmlPage page = page(id);
		assertThat(CreditorBrowser.text(page, ".callout h2")).isEqualTo("La pratica è presso: Ufficio");
		assertThat(CreditorBrowser.text(page, "tbody td:last-child")).isEqualTo("Annullato");
	}

	@Test
	void aSuspensionSaysWhyAndSinceWhenAndTheHistoryHasItsDates() {
		long id = this.mother.position(this.creditor).status(DocumentStatus.SUSPENDED).save();
		this.mother.officeAct(id, "REGISTERED", "2026-04-01", null, null);
		this.mother.officeAct(id, "SUSPENDED", "2026-04-10", "DURC", "DURC scaduto");
		HtmlPage page = page(id);
		assertThat(CreditorBrowser.texts(page, ".callout-warning > *")).containsExactly("Il documento è sospeso",
				"Verifica della regolarità contributiva (DURC)", "DURC scaduto", "Dal 10/04/2026");
		assertThat(CreditorBrowser.texts(page, ".timeline li")).containsExactly(
				"Sospeso 10/04/2026 Verifica della regolarità contributiva (DURC) DURC scaduto",
				"Registrato 01/04/2026");
		assertThat(CreditorBrowser.texts(page, ".tracker li")).containsExactly("Ricevuto (completato)",
				"Registrato (completato) 01/04/2026", "Sospeso (fermo qui) 10/04/2026", "Mandato emesso (non ancora)",
				"Pagato (non ancora)");
	}

	@Test
	void aMandateLineWithoutDocumentIsAPageOfItsOwn() {
		long line = this.mother.line(this.creditor, 2026, 12).amount("250.00", null).save();
		long id = this.mother.position(this.creditor)
			.type(DocumentType.CONTRIBUTION)
			.status(DocumentStatus.MANDATE_ISSUED)
			.number("2026/12")
			.amount("250.00")
			.mandates("2026/12")
			.saveOfLine(line);
		HtmlPage page = page(id);
		assertThat(CreditorBrowser.text(page, "h1")).isEqualTo("Contributo 2026/12");
		assertThat(CreditorBrowser.text(page, "tbody td.amount")).isEqualTo("250,00 €");
		assertThat(page.querySelectorAll(".tracker, .timeline, .callout")).isEmpty();
	}

	@Test
	void theWayBackKeepsTheListsQueryAndNothingElse() {
		long id = this.mother.position(this.creditor).save();
		HtmlPage page = this.browser.page(this.creditor, "/documents/" + id
				+ "?q=a%20b&type=INVOICE&type=OTHER&from=x&sort=number&dir=asc&size=10&page=3&back=https://evil.example&lang=it");
		assertThat(CreditorBrowser.attribute(page, ".back a", "href"))
			.isEqualTo("/documents?q=a%20b&type=INVOICE&type=OTHER&from=x&sort=number&dir=asc&size=10&page=3");
		assertThat(CreditorBrowser.attribute(page(id), ".back a", "href")).isEqualTo("/documents");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "999999999999", "99999999999999999999999", "-1", "abc", "1e3", "1.pdf", "%00", "%20",
			"1;x=1", "0x1", "%D9%A1" })
	void anIdThatIsNoPositionOfHisIsNotFound(String id) {
		assertThat(this.browser.get(this.creditor, "/documents/" + id).getResponse().getStatus()).isIn(400, 404);
	}

	@Test
	void anotherCreditorsPositionIsNotFoundByTheSamePage() {
		long others = this.mother.position(this.mother.creditor()).number("SEGRETO").save();
		assertThat(this.browser.get(this.creditor, "/documents/" + others)).hasStatus(404);
		assertThat(this.browser.get(this.creditor, "/documents/" + others).getResponse().getErrorMessage())
			.isEqualTo(this.browser.get(this.creditor, "/documents/999999999").getResponse().getErrorMessage());
		assertThat(CreditorBrowser.text(this.browser.page(this.creditor, "/documents?q=segreto"), "main"))
			.doesNotContain("SEGRETO");
	}

	@Test
	void theEnglishPageHasEnglishLabels() {
		long id = this.mother.position(this.creditor).type(DocumentType.FEE_NOTE).save();
		this.mother.officeAct(id, "LIQUIDATED", "2026-04-10", null, null);
		HtmlPage page = this.browser.page(this.creditor, "/documents/" + id + "?lang=en");
		assertThat(CreditorBrowser.text(page, "h1")).isEqualTo("Fee note FT 1");
		assertThat(CreditorBrowser.text(page, ".tracker .current")).startsWith("Approved for payment");
		assertThat(CreditorBrowser.text(page, "main")).doesNotContain("??").contains("10/04/2026", "100,00 €");
	}

	private HtmlPage page(long id) {
		return this.browser.page(this.creditor, "/documents/" + id);
	}

}
