// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.util.List;

import it.provincia.mandati.account.People.Person;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlAnchor;
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
 * The way of a clerk whose telephone is asked for, in a browser without JavaScript.
 */
@StrictLogIn
class SecondFactorJourneyTests {

	private static final String SITE = "http://localhost";

	WebClient browser;

	Person clerk;

	@BeforeEach
	void open(@Autowired MockMvc mvc, @Autowired ApplicationContext context) {
		this.browser = MockMvcWebClientBuilder.mockMvcSetup(mvc).build();
		this.browser.getOptions().setJavaScriptEnabled(false);
		this.browser.getOptions().setCssEnabled(false);
		this.clerk = new People(context).staff(Role.FINANCE);
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void fromTheLetterToTheTelephoneAndBackEachDay() throws IOException {
		HtmlPage enrol = choosePassword(logIn(this.clerk.initialPassword()));
		assertThat(enrol.getUrl()).hasPath("/second-factor");
		assertThat(enrol.getTitleText()).startsWith("Registra il tuo telefono");
		assertThat(enrol.<DomElement>getFirstByXPath("//main//img").getAttribute("src"))
			.startsWith("data:image/svg+xml;base64,");
		assertThat(enrol.getByXPath("//nav")).as("navigation").isEmpty();
		Telephone telephone = new Telephone(enrol.<DomNode>getFirstByXPath("//main//ol//code").getTextContent());

		HtmlPage refused = send(enrol, "123 456");
		assertThat(refused.getTitleText()).startsWith("Errore: Registra il tuo telefono");
		assertThat(refused.getElementById("code").getAttribute("value")).isEmpty();
		HtmlPage saved = send(refused, spaced(telephone.code()));
		assertThat(saved.getTitleText()).startsWith("Salva i codici di recupero");
		List<String> codes = saved.<DomNode>getByXPath("//main//ol//code")
			.stream()
			.map(DomNode::getTextContent)
			.toList();
		assertThat(codes).hasSize(10);
		HtmlPage desk = saved.<HtmlAnchor>getFirstByXPath("//main//a").click();
		assertThat(desk.getUrl()).hasPath("/staff");

		logOut(desk);
		HtmlPage ask = logIn(Visitor.OWN_PASSWORD);
		assertThat(ask.getTitleText()).startsWith("Codice di verifica");
		assertThat(page("/staff/imports").getUrl()).hasPath("/second-factor");
		HtmlPage replayed = send(ask, telephone.code());
		assertThat(replayed.getTitleText()).startsWith("Errore: Codice di verifica");
		assertThat(replayed.asNormalizedText()).contains("occorre attendere qualche minuto");
		assertThat(send(replayed, telephone.nextCode()).getUrl()).hasPath("/staff");

		logOut(page("/staff"));
		assertThat(send(logIn(Visitor.OWN_PASSWORD), codes.get(3)).getUrl()).hasPath("/staff");
		logOut(page("/staff"));
		HtmlPage again = send(logIn(Visitor.OWN_PASSWORD), codes.get(3));
		assertThat(again.getTitleText()).startsWith("Errore: Codice di verifica");
		logOut(again);
		assertThat(page("/second-factor").getUrl()).hasPath("/login");
	}

	@Test
	void inEnglish() throws IOException {
		page("/login?lang=en");
		HtmlPage enrol = choosePassword(logIn(this.clerk.initialPassword()));
		assertThat(enrol.getTitleText()).startsWith("Register your phone");
		String key = enrol.<DomNode>getFirstByXPath("//main//ol//code").getTextContent();
		assertThat(send(enrol, new Telephone(key).code()).getTitleText()).startsWith("Save the recovery codes");
	}

	private HtmlPage logIn(String password) throws IOException {
		HtmlForm form = form(page("/login"), "/login");
		form.getInputByName("username").type(this.clerk.username());
		form.getInputByName("password").type(password);
		return submit(form);
	}

	private HtmlPage choosePassword(HtmlPage page) throws IOException {
		HtmlForm form = form(page, "/password");
		form.getInputByName("currentPassword").type(this.clerk.initialPassword());
		form.getInputByName("newPassword").type(Visitor.OWN_PASSWORD);
		form.getInputByName("confirmPassword").type(Visitor.OWN_PASSWORD);
		return submit(form);
	}

	private static HtmlPage send(HtmlPage page, String code) throws IOException {
		HtmlForm form = form(page, "/second-factor");
		form.getInputByName("code").type(code);
		return submit(form);
	}

	private static String spaced(String code) {
		return code.substring(0, 3) + " " + code.substring(3);
	}

	private static void logOut(HtmlPage page) throws IOException {
		submit(form(page, "/logout"));
	}

	private HtmlPage page(String address) throws IOException {
		return this.browser.getPage(SITE + address);
	}

}
