// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountService;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.Visitor;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.htmlunit.MockMvcWebClientBuilder;

import static it.provincia.mandati.importing.OrdersText.payee;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The finance office settles what waits, the creditor sees the result, and the next
 * import asks nothing again: in browsers without JavaScript.
 */
@ApplicationTest
@Import(ImportBench.class)
class SettlingJourneyTests {

	private static final String FIRM = "00000000109";

	private static final String DOCUMENTS = """
			codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;codice_ufficio
			D1;00000000109;Edil;FATTURA;FPA 7/26;1/3/2026;1220,00;RAG
			""";

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	AccountService accounts;

	@Autowired
	MockMvc mvc;

	@Autowired
	ApplicationContext context;

	private WebClient office;

	private WebClient home;

	@BeforeEach
	void everybodyLogsIn() throws IOException {
		this.bench.emptyTheLedger();
		this.bench.take(DOCUMENTS.getBytes(StandardCharsets.UTF_8));
		this.office = logIn(new People(this.context).staff(Role.FINANCE));
		this.home = logIn(new Person(FIRM,
				this.accounts.issueCredentials(this.jdbc.queryForObject("select id from creditor", Long.class))));
	}

	@AfterEach
	void closeTheBrowsers() {
		this.office.close();
		this.home.close();
	}

	@Test
	void aPayeeWithoutCodesIsGivenToACreditorWhoSeesThePaymentFromThenOn() throws IOException {
		take(1001, "2026-04-20T09:15:00");
		assertThat(open(this.home, "/documents").getVisibleText()).doesNotContain("2026/1001");
		HtmlPage list = open(this.office, "/staff/unresolved");
		assertThat(list.querySelector("main").getVisibleText())
			.contains("Una domanda aperta", "Edilè Esempio S.r.l.", "…3456", "50,00")
			.doesNotContain("IT60X0542811101000000123456");
		HtmlPage question = link(list, "main tbody a");
		HtmlPage refused = answer(question, "00000000208", "give");
		assertThat(refused.querySelector(".error-summary").getVisibleText()).contains("Nessun creditore risponde");
		HtmlPage settled = answer(refused, "000 000 00109", "give");
		assertThat(settled.getUrl().getPath()).isEqualTo("/staff/unresolved");
		assertThat(settled.getVisibleText()).contains("il creditore vede le voci da subito", "Nessuna domanda aperta");
		assertThat(open(this.home, "/documents").getVisibleText()).contains("2026/1001");

		take(1002, "2026-04-21T09:15:00");
		assertThat(open(this.office, "/staff/unresolved").getVisibleText()).contains("Nessuna domanda aperta");
		assertThat(open(this.home, "/documents").getVisibleText()).contains("2026/1001", "2026/1002");

		HtmlPage decided = link(open(this.office, "/staff/unresolved"), "main a[href='/staff/unresolved/decided']");
		assertThat(decided.querySelector("main tbody").getVisibleText()).contains("Edil", FIRM, "Ada Bianchi");
		HtmlPage reopened = link(decided, "main tbody a").<DomElement>querySelector("form[action$='/reopen'] button")
			.click();
		assertThat(reopened.getVisibleText()).contains("La domanda è di nuovo aperta", "Una domanda aperta");
		assertThat(open(this.home, "/documents").getVisibleText()).doesNotContain("2026/1001", "2026/1002");
	}

	@Test
	void aCreditorOfWhomNobodyHasHeardIsMadeWithHisCode() throws IOException {
		take(1001, "2026-04-20T09:15:00");
		HtmlPage question = link(open(this.office, "/staff/unresolved"), "main tbody a");
		HtmlPage offered = answer(question, "00000000208", "give");
		assertThat(offered.querySelector("main form .callout").getVisibleText())
			.contains("«Edilè Esempio S.r.l.», codice 00000000208");
		HtmlPage made = offered.<DomElement>querySelector("button[value=create]").click();
		assertThat(made.getVisibleText()).contains("Il creditore è nato");
		assertThat(this.jdbc.queryForObject(
				"select tax_code || ' ' || number from position join creditor on creditor.id = creditor_id where line_id is not null",
				String.class))
			.isEqualTo("00000000208 2026/1001");
	}

	@Test
	void aMistypedCodeMakesNobody() throws IOException {
		take(1001, "2026-04-20T09:15:00");
		HtmlPage question = link(open(this.office, "/staff/unresolved"), "main tbody a");
		for (String code : new String[] { "00000000100", "12", "", "<b>" }) {
			HtmlPage refused = answer(question, code, "give");
			assertThat(refused.getTitleText()).startsWith("Errore");
			assertThat((Object) refused.querySelector("button[value=create]")).isNull();
		}
		assertThat(this.jdbc.queryForObject("select count(*) from creditor", Long.class)).isOne();
	}

	@Test
	void anInvoiceThatIsADocumentIsOneForTheCreditorAlsoAfterTheNextImport() throws IOException {
		invoice();
		assertThat(open(this.home, "/documents").querySelectorAll("tr[data-id]")).hasSize(1);
		HtmlPage list = open(this.office, "/staff/matches");
		assertThat(list.getVisibleText()).contains("FPA 7/26", "Fattura elettronica");
		HtmlPage question = link(list, "main tbody a");
		assertThat(question.querySelector("main table").getVisibleText()).contains("01/03/2026", "1.220,00");
		HtmlPage settled = question.<DomElement>querySelector("button[value=same]").click();
		assertThat(settled.getVisibleText()).contains("è lo stesso documento", "Nessuna domanda aperta");

		this.bench
			.take((DOCUMENTS + "D2;00000000109;Edil;FATTURA;8;1/3/2026;10,00;RAG\n").getBytes(StandardCharsets.UTF_8));
		invoice();
		assertThat(open(this.office, "/staff/matches").getVisibleText()).contains("Nessuna domanda aperta");
		HtmlPage documents = open(this.home, "/documents?q=Manutenzione");
		assertThat(documents.querySelectorAll("tr[data-id]")).hasSize(1);

		HtmlPage decided = open(this.office, "/staff/matches/decided");
		HtmlPage again = link(decided, "main tbody a");
		HtmlPage reopened = again.<DomElement>querySelector("button[value=reopen]").click();
		assertThat(reopened.getVisibleText()).contains("Una domanda aperta");
		HtmlPage two = link(reopened, "main tbody a").<DomElement>querySelector("button[value=different]").click();
		assertThat(two.getVisibleText()).contains("sono due documenti");
		assertThat(open(this.home, "/documents?q=FPA").querySelectorAll("tr[data-id]")).hasSize(2);
	}

	@Test
	void whoComesSecondIsToldWhatTheFirstDecided() throws IOException {
		take(1001, "2026-04-20T09:15:00");
		HtmlPage mine = link(open(this.office, "/staff/unresolved"), "main tbody a");
		try (WebClient colleague = logIn(new People(this.context).staff(Role.ADMIN))) {
			answer(link(open(colleague, "/staff/unresolved"), "main tbody a"), FIRM, "give");
		}
		this.office.getOptions().setThrowExceptionOnFailingStatusCode(false);
		HtmlPage told = answer(mine, FIRM, "give");
		assertThat(told.getWebResponse().getStatusCode()).isEqualTo(409);
		assertThat(told.querySelector("main").getVisibleText()).contains("Nel frattempo qualcun altro ha deciso",
				"Deciso da Ada Bianchi");
	}

	private void take(int mandate, String created) {
		this.bench.take(OrdersText.flow(created).mandate("INSERIMENTO", mandate, payee(1, "50.00", "")).bytes());
	}

	private void invoice() {
		this.bench.take("IT00000000109_00A1.xml",
				InvoiceText.file().invoice("TD01", "FPA 7/26", "2026-03-01", "1220.00", "").bytes());
	}

	private static HtmlPage answer(HtmlPage question, String code, String act) throws IOException {
		HtmlForm form = question.querySelector("main form");
		((HtmlInput) form.querySelector("input[name=code]")).setValue(code);
		return form.<DomElement>querySelector("button[value=" + act + "]").click();
	}

	private static HtmlPage link(HtmlPage page, String selector) throws IOException {
		return page.<DomElement>querySelector(selector).click();
	}

	private WebClient logIn(Person person) throws IOException {
		new Visitor(this.context.getBean(MockMvcTester.class)).settleIn(person.username(), person.initialPassword())
			.post("/logout");
		WebClient browser = new WebClient();
		browser.getOptions().setJavaScriptEnabled(false);
		browser.getOptions().setCssEnabled(false);
		WebClient wired = MockMvcWebClientBuilder.mockMvcSetup(this.mvc).withDelegate(browser).build();
		HtmlForm form = open(wired, "/login").querySelector("main form");
		form.getInputByName("username").type(person.username());
		form.getInputByName("password").type(Visitor.OWN_PASSWORD);
		form.<DomElement>querySelector("button[type=submit]").click();
		return wired;
	}

	private static HtmlPage open(WebClient browser, String path) throws IOException {
		return browser.getPage("http://localhost" + path);
	}

}
