// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.Visitor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.htmlunit.MockMvcWebClientBuilder;

import static it.provincia.mandati.Forms.form;
import static it.provincia.mandati.Forms.submit;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the offices do about accounts and credentials, from door to door, in browsers
 * without JavaScript.
 */
@ApplicationTest
class OfficesJourneyTests {

	private static final String SITE = "http://localhost";

	private static final Pattern PASSWORD = Pattern.compile("Password: ((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})");

	@Autowired
	MockMvc mvc;

	@Autowired
	ApplicationContext context;

	People people;

	@BeforeEach
	void gather() {
		this.people = new People(this.context);
	}

	@Test
	void theFinanceOfficeMakesLettersForAListAndACreditorOfItLogsIn() throws IOException {
		String number = People.number();
		this.people.creditor(null, number);
		try (WebClient office = settled(Role.FINANCE); WebClient home = browser()) {
			HtmlPage letters = office.getPage(SITE + "/staff/credentials");
			HtmlPage list = letters.getAnchorByHref("/staff/credentials/chosen").click();
			((HtmlTextArea) list.getElementById("codes")).setText(number + "\n00000000001\n");
			HtmlPage check = submit(form(list, "/staff/credentials/chosen"));
			assertThat(check.getTitleText()).startsWith("Controllo dell’elenco");
			assertThat(check.asNormalizedText()).contains("Nessun creditore ha questo codice");
			HtmlForm make = form(check, "/staff/credentials/chosen/letters");
			make.getInputByName("protocol").type("2026/77");
			Page pdf = ((DomElement) make.querySelector("button[type=submit]")).click();
			assertThat(pdf.getWebResponse().getContentType()).isEqualTo("application/pdf");
			String letter = text(pdf);
			assertThat(letter).contains("Utente: " + number, "Prot. n. 2026/77");

			HtmlPage inside = logIn(home, number, password(letter));
			assertThat(inside.getUrl()).hasPath("/password");
			assertThat(choosePassword(home, password(letter)).getUrl()).hasPath("/summary");
		}
	}

	@Test
	void anAdministratorMakesAnAccountAndItsOwnerMustChangeThePasswordAndIsOutOnceItIsClosed() throws IOException {
		try (WebClient office = settled(Role.ADMIN); WebClient newcomer = browser()) {
			HtmlPage users = office.getPage(SITE + "/staff/users");
			HtmlPage blank = users.getAnchorByHref("/staff/users/new").click();
			HtmlPage refused = submit(form(blank, "/staff/users/new"));
			assertThat(refused.getTitleText()).startsWith("Errore:");
			HtmlForm form = form(refused, "/staff/users/new");
			form.getInputByName("fullName").type("Bruna Prova");
			form.getInputByName("username").type("bruna.prova");
			form.<HtmlInput>getFirstByXPath(".//input[@value='URP']").setChecked(true);
			HtmlPage made = submit(form);
			String password = made.querySelector("[data-initial-password]").getTextContent();
			assertThat(made.asNormalizedText()).contains("Compare soltanto qui", "bruna.prova");

			assertThat(logIn(newcomer, "bruna.prova", password).getUrl()).hasPath("/password");
			assertThat(newcomer.<HtmlPage>getPage(SITE + "/staff").getUrl()).hasPath("/password");
			assertThat(choosePassword(newcomer, password).getUrl()).hasPath("/staff");

			HtmlPage account = made.getAnchors()
				.stream()
				.filter((link) -> link.getHrefAttribute().matches("/staff/users/[0-9a-f-]{36}"))
				.findFirst()
				.orElseThrow()
				.click();
			assertThat(account.asNormalizedText()).contains("Bruna Prova", "Attivo");
			HtmlPage closed = ((DomElement) account.querySelector("button[value=disable]")).click();
			assertThat(closed.asNormalizedText()).contains("L’account è disattivato");

			assertThat(newcomer.<HtmlPage>getPage(SITE + "/staff").getUrl()).hasPath("/login");
			assertThat(logIn(newcomer, "bruna.prova", Visitor.OWN_PASSWORD).getUrl()).hasPath("/login")
				.hasQuery("error");
		}
	}

	private WebClient settled(Role role) throws IOException {
		People.Person person = this.people.staff(role);
		WebClient browser = browser();
		logIn(browser, person.username(), person.initialPassword());
		choosePassword(browser, person.initialPassword());
		return browser;
	}

	private WebClient browser() {
		WebClient browser = MockMvcWebClientBuilder.mockMvcSetup(this.mvc).build();
		browser.getOptions().setJavaScriptEnabled(false);
		browser.getOptions().setCssEnabled(false);
		browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
		return browser;
	}

	private static HtmlPage logIn(WebClient browser, String username, String password) throws IOException {
		HtmlForm form = form(browser.getPage(SITE + "/login"), "/login");
		form.getInputByName("username").type(username);
		form.getInputByName("password").type(password);
		return submit(form);
	}

	private static HtmlPage choosePassword(WebClient browser, String current) throws IOException {
		HtmlForm form = form(browser.getPage(SITE + "/password"), "/password");
		form.getInputByName("currentPassword").type(current);
		form.getInputByName("newPassword").type(Visitor.OWN_PASSWORD);
		form.getInputByName("confirmPassword").type(Visitor.OWN_PASSWORD);
		return submit(form);
	}

	private static String text(Page pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf.getWebResponse().getContentAsStream().readAllBytes())) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(true);
			return stripper.getText(document);
		}
	}

	private static String password(String letter) {
		Matcher matcher = PASSWORD.matcher(letter);
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

}
