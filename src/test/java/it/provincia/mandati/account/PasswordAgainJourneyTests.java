// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.util.UUID;

import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.importing.ImportBench;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static it.provincia.mandati.Forms.form;
import static it.provincia.mandati.Forms.submit;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator comes back from a telephone call to a form half filled in.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ImportBench.class)
class PasswordAgainJourneyTests {

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext context;

	@Autowired
	JdbcClient jdbc;

	Person admin;

	private final WebClient browser = new WebClient();

	@BeforeEach
	void openTheBrowser() throws IOException {
		this.browser.getOptions().setJavaScriptEnabled(false);
		this.browser.getOptions().setCssEnabled(false);
		this.browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
		this.admin = new People(this.context).staff(Role.ADMIN);
		HtmlForm login = form(open("/login"), "/login");
		login.getInputByName("username").type(this.admin.username());
		login.getInputByName("password").type(this.admin.initialPassword());
		HtmlForm change = form(submit(login), "/password");
		change.getInputByName("currentPassword").type(this.admin.initialPassword());
		change.getInputByName("newPassword").type(Visitor.OWN_PASSWORD);
		change.getInputByName("confirmPassword").type(Visitor.OWN_PASSWORD);
		submit(change);
	}

	@AfterEach
	void closeTheBrowser() {
		this.browser.close();
	}

	@Test
	void whatWasWrittenGoesOnWithThePassword() throws IOException {
		String username = "anna" + UUID.randomUUID().toString().substring(0, 8);
		HtmlForm newUser = form(open("/staff/users/new"), "/staff/users/new");
		newUser.getInputByName("username").type(username);
		newUser.getInputByName("fullName").type("Anna <Verdi> & C.");
		newUser.getInputByValue("URP").setChecked(true);
		tenMinutesPass();

		HtmlPage asked = submit(newUser);
		assertThat(asked.getWebResponse().getStatusCode()).isEqualTo(403);
		assertThat(asked.getTitleText()).startsWith("Conferma con la tua password");
		HtmlForm again = form(asked, "/staff/users/new");
		again.getInputByName("passwordAgain").type("sbagliata di sicuro");
		HtmlPage refused = submit(again);
		assertThat(refused.getTitleText()).startsWith("Errore: Conferma con la tua password");
		assertThat(refused.getElementById("passwordAgain").getAttribute("value")).isEmpty();
		assertThat(accounts(username)).isZero();
		assertThat(wrongPasswords()).isOne();

		String before = session();
		HtmlForm right = form(refused, "/staff/users/new");
		right.getInputByName("passwordAgain").type(Visitor.OWN_PASSWORD);
		assertThat(submit(right).asNormalizedText()).contains("Anna <Verdi> & C.", username);
		assertThat(accounts(username)).isOne();
		assertThat(session()).as("ASVS 7.2.4").isNotEqualTo(before);
		assertThat(this.jdbc.sql("select count(*) from spring_session where session_id = ?")
			.param(before)
			.query(Long.class)
			.single()).isZero();
		assertThat(submit(form(open("/staff/users/new"), "/staff/users/new")).getTitleText()).as("asked once")
			.startsWith("Errore: Nuovo utente");
	}

	private void tenMinutesPass() {
		assertThat(
				this.jdbc.sql("update spring_session set creation_time = creation_time - 600000 where session_id = ?")
					.param(session())
					.update())
			.isOne();
	}

	private String session() {
		return this.browser.getCookieManager().getCookie("SESSION").getValue();
	}

	private long wrongPasswords() {
		return this.jdbc.sql(
				"select count(*) from audit_event where account_id = ? and action = 'PASSWORD_CONFIRMED' and outcome = 'FAILURE'")
			.param(new People(this.context).accountOf(this.admin))
			.query(Long.class)
			.single();
	}

	private long accounts(String username) {
		return this.jdbc.sql("select count(*) from account where username = ?")
			.param(username)
			.query(Long.class)
			.single();
	}

	private HtmlPage open(String path) throws IOException {
		return this.browser.getPage("http://localhost:" + this.port + path);
	}

}
