// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.io.IOException;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountService;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.Visitor;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.htmlunit.MockMvcWebClientBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator finds out who gave a creditor its credentials, in a browser without
 * JavaScript.
 */
@ApplicationTest
class TrailJourneyTests {

	private static final String SITE = "http://localhost";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	AccountService accounts;

	WebClient browser;

	People people;

	@BeforeEach
	void open(@Autowired MockMvc mockMvc, @Autowired ApplicationContext context) {
		this.browser = MockMvcWebClientBuilder.mockMvcSetup(mockMvc).build();
		this.browser.getOptions().setJavaScriptEnabled(false);
		this.browser.getOptions().setCssEnabled(false);
		this.people = new People(context);
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void fromACodeToTheRowAndOnToWhatElseThatPersonDid() throws IOException {
		Person clerk = this.people.staff(Role.URP);
		String number = People.number();
		long creditor = this.people.creditor(null, number);
		Visitor atWork = new Visitor(this.mvc).settleIn(clerk.username(), clerk.initialPassword());
		assertThat(atWork.post("/staff/creditors/" + creditor + "/credentials")).hasStatusOk();
		Person administrator = this.people.staff(Role.ADMIN);
		new Visitor(this.mvc).settleIn(administrator.username(), administrator.initialPassword());

		HtmlPage trail = logIn(administrator);
		HtmlForm search = (HtmlForm) trail.querySelector("main form[role=search]");
		search.getSelectByName("action").setSelectedAttribute("CREDENTIALS_ISSUED", true);
		search.getInputByName("creditor").type(number);
		HtmlPage found = ((DomElement) search.querySelector("button")).click();
		assertThat(found.getUrl()).hasPath("/staff/audit");
		assertThat(found.getUrl().getQuery()).contains("creditor=" + creditor).doesNotContain(number);
		assertThat(found.querySelectorAll("tbody tr")).hasSize(1);
		assertThat(found.querySelector("tbody tr").asNormalizedText()).contains("Ada Bianchi",
				"Credenziali consegnate a un creditore", "Edilizia Zanoncelli S.r.l.");

		HtmlPage all = ((DomElement) found.querySelector("main .filters a")).click();
		HtmlPage hers = only(all, clerk);
		assertThat(hers.querySelectorAll("tbody tr"))
			.extracting((row) -> row.getAttributes().getNamedItem("data-action").getNodeValue())
			.containsExactly("CREDENTIALS_ISSUED", "PASSWORD_CHANGED", "LOGGED_IN");

		HtmlPage verified = ((DomElement) hers.querySelector("main form[action='/staff/audit/verify'] button")).click();
		assertThat(verified.querySelectorAll("section.callout time")).hasSize(1);
	}

	private HtmlPage logIn(Person administrator) throws IOException {
		HtmlForm form = (HtmlForm) page("/login").querySelector("main form");
		form.getInputByName("username").type(administrator.username());
		form.getInputByName("password").type(Visitor.OWN_PASSWORD);
		((DomElement) form.querySelector("button[type=submit]")).click();
		return page("/staff/audit");
	}

	private HtmlPage only(HtmlPage trail, Person clerk) throws IOException {
		HtmlForm search = (HtmlForm) trail.querySelector("main form[role=search]");
		search.getSelectByName("person").setSelectedAttribute(this.people.accountOf(clerk).toString(), true);
		return ((DomElement) search.querySelector("button")).click();
	}

	private HtmlPage page(String address) throws IOException {
		return this.browser.getPage(SITE + address);
	}

}
