// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.io.IOException;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.account.Visitor;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.htmlunit.MockMvcWebClientBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way of somebody who forgot to log out somewhere else, in browsers without
 * JavaScript.
 */
@ApplicationTest
class ProfileJourneyTests {

	private static final String SITE = "http://localhost";

	@Autowired
	MockMvc mvc;

	@Autowired
	ApplicationContext context;

	@Test
	void whatWasLeftOpenInTheOfficeIsClosedFromHome() throws IOException {
		Person firm = new People(this.context).firm();
		new Visitor(this.context.getBean(MockMvcTester.class)).settleIn(firm.username(), firm.initialPassword())
			.post("/logout");
		try (WebClient office = browser(BrowserVersion.EDGE); WebClient home = browser(BrowserVersion.FIREFOX)) {
			logIn(office, firm);
			assertThat(path(open(office, "/documents"))).isEqualTo("/documents");
			HtmlPage summary = logIn(home, firm);
			HtmlPage profile = summary.<DomElement>querySelector("header a[href='/profile']").click();
			assertThat(profile.getTitleText()).startsWith("Profilo");
			assertThat(profile.querySelector("section[aria-labelledby=sessions] table").getVisibleText())
				.contains("Firefox su Windows", "questa", "Edge su Windows");

			HtmlPage closed = submit(profile.querySelector("form[action='/profile']"));
			assertThat(path(closed)).isEqualTo("/profile");
			assertThat(closed.getVisibleText()).contains("Le altre sessioni sono chiuse")
				.contains("Non ci sono altre sessioni aperte")
				.doesNotContain("Edge");
			assertThat(path(open(office, "/documents"))).isEqualTo("/login");
			assertThat(path(open(home, "/documents"))).isEqualTo("/documents");

			HtmlPage log = open(home, "/profile").<DomElement>querySelector("main a[href='/access-log']").click();
			assertThat(log.querySelector("main").getVisibleText()).contains("Nuove credenziali");
			assertThat(path(log.<DomElement>querySelector(".back a").click())).isEqualTo("/profile");
		}
	}

	private WebClient browser(BrowserVersion version) {
		WebClient browser = new WebClient(version);
		browser.getOptions().setJavaScriptEnabled(false);
		browser.getOptions().setCssEnabled(false);
		browser.addRequestHeader(HttpHeaders.USER_AGENT, version.getUserAgent());
		return MockMvcWebClientBuilder.mockMvcSetup(this.mvc).withDelegate(browser).build();
	}

	private static HtmlPage logIn(WebClient browser, Person person) throws IOException {
		HtmlForm form = open(browser, "/login").querySelector("main form");
		form.getInputByName("username").type(person.username());
		form.getInputByName("password").type(Visitor.OWN_PASSWORD);
		return submit(form);
	}

	private static HtmlPage submit(HtmlForm form) throws IOException {
		return form.<DomElement>querySelector("button[type=submit]").click();
	}

	private static HtmlPage open(WebClient browser, String path) throws IOException {
		return browser.getPage(SITE + path);
	}

	private static String path(HtmlPage page) {
		return page.getUrl().getPath();
	}

}
