// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;
import java.util.UUID;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountService;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.Visitor;
import it.provincia.mandati.document.FileReading;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.LedgerMother;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.htmlunit.MockMvcWebClientBuilder;

import static it.provincia.mandati.document.CreditorBrowser.texts;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The front office answers somebody who calls, in a browser without JavaScript; then the
 * caller sees that it looked.
 */
@ApplicationTest
@Import(LedgerMother.class)
class LookUpJourneyTests {

	private static final String SITE = "http://localhost";

	@Autowired
	MockMvc mvc;

	@Autowired
	LedgerMother mother;

	@Autowired
	AccountService accounts;

	@Autowired
	JdbcTemplate jdbc;

	WebClient desk;

	WebClient home;

	String code;

	long creditor;

	long document;

	Person clerk;

	@BeforeEach
	void somebodyCalls(@Autowired ApplicationContext context) {
		this.desk = browser();
		this.home = browser();
		this.code = People.number();
		this.creditor = this.jdbc.queryForObject(
				"insert into creditor (name, vat_number) values ('Falegnameria Tortoroglio S.n.c.', ?) returning id",
				Long.class, this.code);
		this.document = this.mother.position(this.creditor).number("FT 31").status(DocumentStatus.SUSPENDED).save();
		this.mother.officeAct(this.document, "SUSPENDED", "2026-05-02", "DURC", "Il DURC è scaduto");
		this.clerk = new People(context).staff(Role.URP);
	}

	@AfterEach
	void hangUp() {
		this.desk.close();
		this.home.close();
	}

	@Test
	void theFrontOfficeAnswersACallAndTheCreditorSeesThatItLooked() throws IOException {
		settleIn(this.desk, this.clerk.username(), this.clerk.initialPassword());
		HtmlPage found = lookUp("falegnamera tortorolio");
		HtmlPage why = ((DomElement) found.querySelector("tr[data-id='" + this.creditor + "'] a")).click();
		assertThat(why.getUrl()).hasPath("/staff/creditors/" + this.creditor).hasNoQuery();
		assertThat(why.asNormalizedText()).contains("Falegnameria Tortoroglio", this.code).doesNotContain("FT 31");
		HtmlPage card = open(why, "ASKED_BY_CREDITOR", "Ha chiamato la titolare");
		assertThat(card.getUrl()).hasPath("/staff/creditors/" + this.creditor);
		HtmlPage list = ((DomElement) card.querySelector("main a.btn-primary")).click();
		HtmlPage detail = ((DomElement) list.querySelector("tr[data-id] th a")).click();
		assertThat(detail.querySelector("main").getAttributes().getNamedItem("data-status").getNodeValue())
			.isEqualTo("SUSPENDED");
		assertThat(detail.asNormalizedText()).contains("Il DURC è scaduto", "Che cosa devi fare", "Ada Bianchi");
		Page paper = ((DomElement) detail.querySelector("a[href$='card.pdf']")).click();
		byte[] pdf = paper.getWebResponse().getContentAsStream().readAllBytes();
		assertThat(FileReading.pdf(pdf)).contains("Falegnameria Tortoroglio", "Fattura FT 31", "Il DURC è scaduto")
			.doesNotContain("Ada Bianchi", this.clerk.username(), "Ha chiamato la titolare");

		settleIn(this.home, this.code, this.accounts.issueCredentials(this.creditor));
		HtmlPage log = this.home.getPage(SITE + "/access-log");
		assertThat(texts(log, "tr[data-action=CREDITOR_OPENED] td")).containsExactly(
				"Ufficio relazioni con il pubblico", "Consultazione della posizione", "Richiesta del creditore");
		assertThat(log.asXml()).doesNotContain("Ada Bianchi", "Ha chiamato la titolare");
	}

	@Test
	void twoWindowsOfOneClerkShareTheOpeningAndBothEndWithIt() throws IOException {
		settleIn(this.desk, this.clerk.username(), this.clerk.initialPassword());
		String card = SITE + "/staff/creditors/" + this.creditor;
		HtmlPage one = this.desk.getPage(card);
		HtmlPage other = this.desk.getPage(card);
		open(one, "CHECK", "");
		assertThat(open(other, "CHECK", "").asNormalizedText()).contains("FT 31");
		assertThat(openings()).isEqualTo(1);
		assertThat(page(card + "/documents/" + this.document).getUrl())
			.hasPath("/staff/creditors/" + this.creditor + "/documents/" + this.document);
		UUID account = this.jdbc.queryForObject("select id from account where username = ?", UUID.class,
				this.clerk.username());
		this.jdbc.update("update opening set ends_at = clock_timestamp() - interval '1 second' where account_id = ?",
				account);
		HtmlPage again = page(card + "/documents/" + this.document);
		assertThat(again.getUrl()).hasPath("/staff/creditors/" + this.creditor);
		assertThat(again.asNormalizedText()).contains("Perché apri questa posizione?").doesNotContain("FT 31");
	}

	private WebClient browser() {
		WebClient browser = MockMvcWebClientBuilder.mockMvcSetup(this.mvc).build();
		browser.getOptions().setJavaScriptEnabled(false);
		browser.getOptions().setCssEnabled(false);
		return browser;
	}

	private HtmlPage lookUp(String typed) throws IOException {
		HtmlForm form = (HtmlForm) page(SITE + "/staff/creditors").querySelector("main form");
		((HtmlInput) form.querySelector("#q")).setValue(typed);
		return submit(form);
	}

	private static HtmlPage open(HtmlPage why, String reason, String note) throws IOException {
		HtmlForm form = (HtmlForm) why.querySelector("main form");
		((HtmlInput) form.querySelector("input[name=reason][value=" + reason + "]")).setChecked(true);
		((HtmlTextArea) form.querySelector("textarea[name=note]")).setText(note);
		return submit(form);
	}

	private static void settleIn(WebClient browser, String username, String initial) throws IOException {
		HtmlForm logIn = (HtmlForm) browser.<HtmlPage>getPage(SITE + "/login").querySelector("main form");
		((HtmlInput) logIn.querySelector("#username")).setValue(username);
		((HtmlInput) logIn.querySelector("#password")).setValue(initial);
		HtmlForm change = (HtmlForm) submit(logIn).querySelector("main form");
		((HtmlInput) change.querySelector("#currentPassword")).setValue(initial);
		((HtmlInput) change.querySelector("#newPassword")).setValue(Visitor.OWN_PASSWORD);
		((HtmlInput) change.querySelector("#confirmPassword")).setValue(Visitor.OWN_PASSWORD);
		submit(change);
	}

	private static HtmlPage submit(HtmlForm form) throws IOException {
		return ((DomElement) form.querySelector("button[type=submit]")).click();
	}

	private HtmlPage page(String address) throws IOException {
		return this.desk.getPage(address);
	}

	private long openings() {
		return this.jdbc.queryForObject(
				"select count(*) from audit_event where action = 'CREDITOR_OPENED' and creditor_id = ?", Long.class,
				this.creditor);
	}

}
