// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People.Person;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
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
 * The way of somebody who has just got an initial password, in a browser without
 * JavaScript.
 */
@ApplicationTest
class FirstLoginJourneyTests {

	private static final String SITE = "http://localhost";

	WebClient browser;

	Person person;

	@BeforeEach
	void open(@Autowired MockMvc mvc, @Autowired ApplicationContext context) {
		this.browser = MockMvcWebClientBuilder.mockMvcSetup(mvc).build();
		this.browser.getOptions().setJavaScriptEnabled(false);
		this.browser.getOptions().setCssEnabled(false);
		this.browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
		this.person = new People(context).staff(Role.URP);
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void fromTheInitialPasswordToOnesOwn() throws IOException {
		HtmlPage change = logIn(page("/login"), this.person.initialPassword().toLowerCase());
		assertThat(change.getUrl()).hasPath("/password");
		assertThat(change.getTitleText()).startsWith("Scegli una nuova password");
		assertThat(page("/staff").getUrl()).hasPath("/password");

		HtmlPage refused = changePassword(page("/password"), this.person.initialPassword(), "una frase corta");
		assertThat(refused.getTitleText()).startsWith("Errore:");
		assertThat(field(refused, "newPassword").getAttribute("aria-invalid")).isEqualTo("true");
		assertThat(field(refused, "newPassword").getAttribute("value")).isEmpty();

		HtmlPage home = changePassword(refused, this.person.initialPassword(), Visitor.OWN_PASSWORD);
		assertThat(home.getUrl()).hasPath("/staff");
		assertThat(home.asNormalizedText()).contains("La password è cambiata");
		assertThat(page("/staff").asNormalizedText()).doesNotContain("La password è cambiata");
		assertThat(page("/password").getTitleText()).startsWith("Cambia password");

		HtmlPage out = logOut(page("/staff"));
		assertThat(out.getUrl()).hasPath("/");
		assertThat(page("/staff").getUrl()).hasPath("/login");
	}

	@Test
	void byWayOfAMistake() throws IOException {
		HtmlPage again = logIn(page("/login"), "sbagliata");
		assertThat(again.getUrl()).hasPath("/login").hasQuery("error");
		assertThat(again.getTitleText()).startsWith("Errore: Accedi");
		assertThat(again.asNormalizedText()).contains("occorre attendere qualche minuto");
		assertThat(logIn(again, this.person.initialPassword()).getUrl()).hasPath("/password");
	}

	@Test
	void inEnglish() throws IOException {
		page("/login?lang=en");
		assertThat(logIn(page("/login"), "wrong").asNormalizedText()).contains("you must wait some minutes");
	}

	private HtmlPage logIn(HtmlPage page, String password) throws IOException {
		HtmlForm form = form(page, "/login");
		form.getInputByName("username").type(this.person.username());
		form.getInputByName("password").type(password);
		return submit(form);
	}

	private static HtmlPage changePassword(HtmlPage page, String current, String wanted) throws IOException {
		HtmlForm form = form(page, "/password");
		form.getInputByName("currentPassword").type(current);
		form.getInputByName("newPassword").type(wanted);
		form.getInputByName("confirmPassword").type(wanted);
		return submit(form);
	}

	private static HtmlPage logOut(HtmlPage page) throws IOException {
		return submit(form(page, "/logout"));
	}

	private static DomElement field(HtmlPage page, String id) {
		return page.getElementById(id);
	}

	private HtmlPage page(String address) throws IOException {
		return this.browser.getPage(SITE + address);
	}

}
