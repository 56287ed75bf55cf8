// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.platform.SettingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

	@Autowired
	AccountService accounts;

	@Autowired
	InitialPasswords initialPasswords;

	@Autowired
	LoginAnnouncement announcement;

	@Autowired
	LoginNames names;

	@Autowired
	MockMvcTester mvc;

	@BeforeEach
	void noAdministrator(@Autowired JdbcClient jdbc) {
		jdbc.sql("delete from account where role = 'ADMIN'").update();
	}

	@Test
	void isPrintedOnceWithARandomPasswordThatMustBeChanged(CapturedOutput output) {
		// The start of the application itself may have printed one, too.
		int before = output.getOut().length();
		start("", "");
		start("", "");
		String printed = output.getOut().substring(before);
		assertThat(printed).containsOnlyOnce("login: ADMIN admin ");
		String line = printed.lines().filter((text) -> text.startsWith("login: ")).findFirst().orElseThrow();
		assertThat(line).matches("login: ADMIN admin ([0-9A-Z]{4}-){3}[0-9A-Z]{4}");
		Visitor admin = new Visitor(this.mvc);
		assertThat(admin.logIn("admin", line.substring(line.lastIndexOf(' ') + 1).toLowerCase()))
			.hasRedirectedUrl("/staff");
		assertThat(admin.get("/staff")).hasRedirectedUrl("/password");
	}

	@Test
	void isAsTheSettingsSayAndNotPrinted(CapturedOutput output) {
		int before = output.getOut().length();
		start("Capo.Ufficio", "abc");
		assertThat(output.getOut().substring(before)).doesNotContain("login: ");
		Visitor admin = new Visitor(this.mvc);
		assertThat(admin.logIn("capo.ufficio", "ABC")).hasRedirectedUrl("/login?error");
		assertThat(admin.logIn("capo.ufficio", "abc")).hasRedirectedUrl("/staff");
		assertThat(admin.get("/staff/users")).hasRedirectedUrl("/password");
	}

	@Test
	void isNotMadeWhereThereIsOne() {
		start("first", "abc");
		start("second", "abc");
		assertThat(this.names.find("second")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "joe,'',MANDATI_ADMIN_PASSWORD", "'',abc,MANDATI_ADMIN_USERNAME",
			"80002130195,abc,MANDATI_ADMIN_USERNAME", "RSSMRA45C12F205C,abc,MANDATI_ADMIN_USERNAME",
			"two words,abc,MANDATI_ADMIN_USERNAME", "1st,abc,MANDATI_ADMIN_USERNAME" })
	void stopsTheStartWhenItCannotBeMade(String username, String password, String setting) {
		assertThatExceptionOfType(SettingException.class).isThrownBy(() -> start(username, password))
			.withMessageStartingWith(setting + ": ");
	}

	private void start(String username, String password) {
		new FirstAdministrator(this.accounts, this.initialPasswords, new AdminSettings(this.names, username, password),
				this.announcement)
			.afterSingletonsInstantiated();
	}

}
