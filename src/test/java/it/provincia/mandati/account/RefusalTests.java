// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People.Person;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Whoever tries doors leaves a trace.
 */
@ApplicationTest
class RefusalTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	People people;

	@BeforeEach
	void know(@Autowired ApplicationContext context) {
		this.people = new People(context);
	}

	@Test
	void whatIsRefusedIsInTheTrail() {
		Person clerk = this.people.staff(Role.URP);
		Visitor visitor = new Visitor(this.mvc).settleIn(clerk.username(), clerk.initialPassword());
		assertThat(visitor.get("/staff/users")).hasStatus(403);
		assertThat(visitor.post("/staff/imports/7/undo")).hasStatus(403);
		assertThat(visitor.get("/summary")).hasStatus(403);
		assertThat(visitor.get("/staff/creditors")).hasStatusOk();
		assertThat(refusals(clerk)).containsExactly("URP GET /staff/users", "URP POST /staff/imports/7/undo",
				"URP GET /summary");
	}

	@Test
	void aCreditorAmongThePagesOfTheStaffIsToo() {
		Person firm = this.people.firm();
		Visitor visitor = new Visitor(this.mvc).settleIn(firm.username(), firm.initialPassword());
		assertThat(visitor.get("/staff/creditors/12/documents")).hasStatus(404);
		assertThat(refusals(firm)).containsExactly("CREDITOR GET /staff/creditors/12/documents");
	}

	@Test
	void aFormWithoutItsTokenIsInTheTrailToo() {
		Person clerk = this.people.staff(Role.ADMIN);
		Visitor visitor = new Visitor(this.mvc).settleIn(clerk.username(), clerk.initialPassword());
		assertThat(this.mvc.post()
			.uri("/staff/users/new")
			.cookie(new Cookie("SESSION", visitor.sessionId()))
			.with(csrf().useInvalidToken())).hasStatus(403);
		assertThat(refusals(clerk)).containsExactly("ADMIN POST FORM /staff/users/new");
	}

	@Test
	void aStrangerMakesNoTableGrow() {
		long before = rows();
		for (String address : List.of("/staff", "/summary", "/nothing")) {
			assertThat(this.mvc.get().uri(address)).hasRedirectedUrl("/login");
		}
		assertThat(this.mvc.post().uri("/login").param("username", "x")).hasStatus(403);
		assertThat(rows()).isEqualTo(before);
	}

	private long rows() {
		return this.jdbc.sql("select count(*) from audit_event where action = 'ACCESS_DENIED'")
			.query(Long.class)
			.single();
	}

	private List<String> refusals(Person person) {
		return this.jdbc.sql("""
				select role || ' ' || detail || ' ' || target from audit_event
				where account_id = ? and action = 'ACCESS_DENIED' and outcome = 'FAILURE' order by id""")
			.param(this.people.accountOf(person))
			.query(String.class)
			.list();
	}

}
