// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Forms that say one thing twice (ASVS 5.0 15.3.7).
 */
@ApplicationTest
class DoubledFieldTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	People people;

	@BeforeEach
	void know(@Autowired ApplicationContext context) {
		this.people = new People(context);
	}

	@ParameterizedTest
	@ValueSource(strings = { "username", "password" })
	void aLogInIsRefusedAndNotLookedAt(String doubled) {
		Person firm = this.people.firm();
		String again = doubled.equals("username") ? firm.username() : firm.initialPassword();
		MvcTestResult answer = this.mvc.post()
			.uri("/login")
			.param("username", firm.username())
			.param("password", firm.initialPassword())
			.param(doubled, again)
			.with(csrf())
			.exchange();
		assertThat(answer).hasStatus(400);
		assertThat(answer.getResponse().getCookie("SESSION")).isNull();
		assertThat(this.jdbc.sql("select count(*) from audit_event where account_id = ?")
			.param(this.people.accountOf(firm))
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void oneHalfInTheAddressIsNoBetter() {
		Person firm = this.people.firm();
		assertThat(this.mvc.post()
			.uri("/login?username=" + firm.username())
			.param("username", People.number())
			.param("password", firm.initialPassword())
			.with(csrf())).hasStatus(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "currentPassword", "newPassword", "confirmPassword" })
	void aPasswordIsNotChanged(String doubled) {
		Person firm = this.people.firm();
		Visitor visitor = new Visitor(this.mvc);
		visitor.logIn(firm.username(), firm.initialPassword());
		String wanted = Visitor.OWN_PASSWORD;
		assertThat(visitor.post("/password", "currentPassword", firm.initialPassword(), "newPassword", wanted,
				"confirmPassword", wanted, doubled,
				doubled.equals("currentPassword") ? firm.initialPassword() : wanted))
			.hasStatus(400);
		assertThat(new Visitor(this.mvc).logIn(firm.username(), firm.initialPassword())).hasRedirectedUrl("/summary");
	}

}
