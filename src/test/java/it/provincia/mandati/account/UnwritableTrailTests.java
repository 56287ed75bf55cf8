// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;

import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.importing.ImportBench;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlButton;
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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * While the trail takes no row, what it would tell does not happen, and nothing is left
 * half done (ASVS 5.0 16.5.3).
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ImportBench.class)
class UnwritableTrailTests {

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	private Person clerk;

	private final WebClient browser = new WebClient();

	@BeforeEach
	void takeNoRow(@Autowired ApplicationContext context) {
		this.browser.getOptions().setJavaScriptEnabled(false);
		this.browser.getOptions().setCssEnabled(false);
		this.browser.getOptions().setThrowExceptionOnFailingStatusCode(false);
		this.clerk = new People(context).staff(Role.URP);
		this.jdbc.sql("alter table audit_event add constraint unwritable check (false) not valid").update();
	}

	@AfterEach
	void closeTheBrowser() {
		takeRowsAgain();
		this.browser.close();
	}

	@Test
	void nobodyLogsIn() throws IOException {
		HtmlPage refused = logIn(this.clerk.initialPassword());
		assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(503);
		assertThat(refused.asNormalizedText()).contains("Il servizio è momentaneamente fermo")
			.doesNotContainIgnoringCase("exception", "audit_event");
		assertThat(this.browser.getCookieManager().getCookie("SESSION")).isNull();
		assertThat(this.jdbc.sql("select count(*) from account where username = ? and last_login_at is null")
			.param(this.clerk.username())
			.query(Long.class)
			.single()).isOne();
		takeRowsAgain();
		assertThat(logIn(this.clerk.initialPassword()).getUrl()).hasPath("/password");
	}

	@Test
	void aWrongPasswordIsAnsweredNoOtherwise() throws IOException {
		assertThat(logIn("not the password").getWebResponse().getStatusCode()).isEqualTo(503);
	}

	@Test
	void noPasswordIsChanged() throws IOException {
		takeRowsAgain();
		logIn(this.clerk.initialPassword());
		String before = hash();
		this.jdbc.sql("alter table audit_event add constraint unwritable check (false) not valid").update();
		HtmlForm form = this.browser.<HtmlPage>getPage(address("/password"))
			.getFirstByXPath("//main//form[@method='post']");
		form.getInputByName("currentPassword").setValue(this.clerk.initialPassword());
		form.getInputByName("newPassword").setValue(Visitor.OWN_PASSWORD);
		form.getInputByName("confirmPassword").setValue(Visitor.OWN_PASSWORD);
		HtmlPage refused = form.<HtmlButton>getFirstByXPath(".//button[@type='submit']").click();
		assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(503);
		assertThat(hash()).isEqualTo(before);
	}

	private void takeRowsAgain() {
		this.jdbc.sql("alter table audit_event drop constraint if exists unwritable").update();
	}

	private String hash() {
		return this.jdbc.sql("select password_hash from account where username = ?")
			.param(this.clerk.username())
			.query(String.class)
			.single();
	}

	private HtmlPage logIn(String password) throws IOException {
		HtmlForm form = this.browser.<HtmlPage>getPage(address("/login"))
			.getFirstByXPath("//main//form[@method='post']");
		form.getInputByName("username").setValue(this.clerk.username());
		form.getInputByName("password").setValue(password);
		return form.<HtmlButton>getFirstByXPath(".//button[@type='submit']").click();
	}

	private String address(String path) {
		return "http://localhost:" + this.port + path;
	}

}
