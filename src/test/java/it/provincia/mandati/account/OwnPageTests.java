// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A clerk sees who else used the account, and turns them out.
 */
@ApplicationTest
class OwnPageTests {

	private static final String PAGE = "/staff/profile";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	Person clerk;

	Visitor visitor;

	@BeforeEach
	void settleIn(@Autowired ApplicationContext context) {
		this.clerk = new People(context).staff(Role.FINANCE);
		this.visitor = new Visitor(this.mvc).settleIn(this.clerk.username(), this.clerk.initialPassword());
	}

	@Test
	void everyPageLeadsThere() {
		assertThat(this.visitor.get("/staff")).bodyText().contains("href=\"" + PAGE + "\"");
		assertThat(this.visitor.get(PAGE)).hasStatusOk()
			.bodyText()
			.contains("Nessuno: questo è il primo", "Non ci sono altre sessioni aperte.")
			.doesNotContain("/staff/second-factor");
	}

	@Test
	void theFailuresOfOthersAreTold() {
		new Visitor(this.mvc).logIn(this.clerk.username(), "sbagliata di sicuro");
		new Visitor(this.mvc).logIn(this.clerk.username(), "sbagliata di sicuro");
		assertThat(this.visitor.get(PAGE)).bodyText().contains("2, l’ultimo il", "Non sei stato tu?");
	}

	@Test
	void theOthersAreTurnedOutAndTheTrailSaysSo() {
		Visitor elsewhere = new Visitor(this.mvc);
		elsewhere.logIn(this.clerk.username(), Visitor.OWN_PASSWORD);
		assertThat(this.visitor.get(PAGE)).bodyText().contains("Chiudi le altre");
		assertThat(this.visitor.post(PAGE)).hasRedirectedUrl(PAGE);
		assertThat(elsewhere.get("/staff")).hasRedirectedUrl("/login");
		assertThat(this.visitor.get("/staff")).hasStatusOk();
		assertThat(this.jdbc.sql("""
				select count(*) from audit_event join account on account.id = account_id
				where username = ? and action = 'OTHER_SESSIONS_ENDED'""")
			.param(this.clerk.username())
			.query(Long.class)
			.single()).isOne();
	}

}
