// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.Duration;
import java.util.UUID;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A session that a colleague left open, or somebody stole, does not make letters nor
 * colleagues.
 */
@ApplicationTest
class PasswordAgainTests {

	private static final String ASKED = "/password/again";

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	Person admin;

	Visitor visitor;

	@BeforeEach
	void arrive() {
		this.admin = new People(this.context).staff(Role.ADMIN);
		this.visitor = new Visitor(this.mvc).settleIn(this.admin.username(), this.admin.initialPassword());
	}

	@ParameterizedTest
	@CsvSource({ "POST, /staff/credentials", "POST, /staff/credentials/chosen/letters",
			"POST, /staff/credentials/expired", "POST, /staff/users/new", "POST, /staff/creditors/1/credentials",
			"GET, /staff/audit.csv", "POST, /staff/audit.csv" })
	void isAskedForTenMinutesAfterTheLogIn(String method, String address) {
		assertThat(answer(method, address).getResponse().getForwardedUrl()).isNull();
		passes(9);
		assertThat(answer(method, address).getResponse().getForwardedUrl()).isNull();
		passes(1);
		assertThat(answer(method, address)).hasForwardedUrl(ASKED);
	}

	@ParameterizedTest
	@CsvSource({ "role, FINANCE", "action, enable", "action, password", "action, factor" })
	void isAskedBeforeAColleagueIsGivenMoreOrLetIn(String parameter, String value) {
		UUID colleague = new People(this.context).accountOf(new People(this.context).staff(Role.URP));
		passes(10);
		assertThat(this.visitor.post("/staff/users/" + colleague, parameter, value)).hasForwardedUrl(ASKED);
		assertThat(this.visitor.get("/staff/users/" + colleague)).hasStatusOk();
		assertThat(this.visitor.post("/staff/users/" + colleague, "action", "disable")).as("taking away never waits")
			.hasRedirectedUrl("/staff/users/" + colleague);
		assertThat(events("ROLE_CHANGED", "ACCOUNT_ENABLED", "PASSWORD_RESET", "SECOND_FACTOR_REMOVED")).isZero();
	}

	/** As one that was given before the clock was set back. */
	@Test
	void aPasswordGivenInTheFutureCountsForNothing() {
		this.jdbc.sql("""
				insert into spring_session_attributes (session_primary_id, attribute_name, attribute_bytes)
				select primary_id, 'PASSWORD_GIVEN_AT', ? from spring_session where session_id = ?""")
			.params(new SerializingConverter().convert(System.currentTimeMillis() + Duration.ofDays(1).toMillis()),
					this.visitor.sessionId())
			.update();
		assertThat(this.visitor.get("/staff/audit.csv")).hasForwardedUrl(ASKED);
	}

	@Test
	void thePageHasNoAddress() {
		assertThat(this.visitor.get(ASKED)).hasStatus(404);
		assertThat(this.visitor.post(ASKED)).hasStatus(404);
	}

	private MvcTestResult answer(String method, String address) {
		return this.visitor.request(HttpMethod.valueOf(method), address);
	}

	private void passes(int minutes) {
		assertThat(this.jdbc.sql("update spring_session set creation_time = creation_time - ? where session_id = ?")
			.params(minutes * 60_000L, this.visitor.sessionId())
			.update()).isOne();
	}

	private long events(String... actions) {
		return this.jdbc.sql("select count(*) from audit_event where account_id = ? and action = any(?)")
			.params(new People(this.context).accountOf(this.admin), actions)
			.query(Long.class)
			.single();
	}

}
