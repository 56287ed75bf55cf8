// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import it.provincia.mandati.account.People.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Log-ins from one address, of which thirty may fail. No two tests come from the same.
 */
@StrictLogIn
class AddressLimitTests {

	private static final AtomicInteger NEXT = new AtomicInteger();

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	AddressTries tries;

	People people;

	String address;

	@BeforeEach
	void arrive(@Autowired ApplicationContext context) {
		this.people = new People(context);
		this.address = "198.51.100." + NEXT.incrementAndGet();
	}

	@Test
	void thirtyMayFailAndTheNextIsToldWhenToComeBackWhoeverItNames() {
		for (int i = 0; i < 30; i++) {
			assertThat(logIn(new Person(People.number(), "x"))).hasRedirectedUrl("/login?error");
		}
		Person firm = this.people.firm();
		for (Person anyone : List.of(new Person(People.number(), "x"), firm)) {
			MvcTestResult answer = logIn(anyone);
			assertThat(answer).hasStatus(429);
			assertThat(Integer.parseInt(answer.getResponse().getHeader("Retry-After"))).isBetween(500, 600);
		}
		assertThat(this.jdbc.sql("select count(*) from log_in_try where who = ?")
			.param(this.people.accountOf(firm).toString())
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void afterTenMinutesItMayTryAgain() {
		fill(this.address);
		Person firm = this.people.firm();
		assertThat(logIn(firm)).hasStatus(429);
		this.jdbc.sql("update log_in_address set since = since - interval '10 minutes'").update();
		assertThat(logIn(firm)).hasRedirectedUrl("/summary");
	}

	@Test
	void aClockThatIsSetBackTurnsNobodyAwayForLonger() {
		fill(this.address);
		this.jdbc.sql("update log_in_address set since = since + interval '1 day'").update();
		this.tries.sweep();
		assertThat(this.tries.begin(this.address)).isZero();
	}

	@Test
	void logInsThatSucceedDoNotCount() {
		Person firm = this.people.firm();
		for (int i = 0; i < 35; i++) {
			assertThat(logIn(firm)).hasRedirectedUrl("/summary");
		}
	}

	@Test
	void ofManyAtOnceNoMoreThanThirtyAreLetThrough() {
		assertThat(IntStream.range(0, 100).parallel().filter((i) -> this.tries.begin(this.address) == 0).count())
			.isEqualTo(30);
	}

	@ParameterizedTest
	@CsvSource({ "2001:db8:1:1::1, 2001:db8:1:1:ffff::2, true", "2001:db8:2:1::1, 2001:db8:2:2::1, false",
			"2001:db8:3::1%eth0, 2001:db8:3::1, true", "::ffff:203.0.113.1, 203.0.113.1, true",
			"::ffff:203.0.113.2, ::ffff:203.0.113.3, false", "203.0.113.4, 203.0.113.5, false" })
	void aHouseCountsAsOne(String one, String other, boolean same) {
		fill(one);
		assertThat(this.tries.begin(other) > 0).isEqualTo(same);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "unknown", "1.2.3.4:5678", "_hidden", "1.2.3.999" })
	void whatIsNoAddressIsNotTurnedAway(String text) {
		assertThat(IntStream.range(0, 40).mapToLong((i) -> this.tries.begin(text))).containsOnly(0L);
	}

	@Test
	void theOldOnesAreSweptAway() {
		fill(this.address);
		this.tries.sweep();
		assertThat(rows()).isOne();
		this.jdbc.sql("update log_in_address set since = since - interval '10 minutes'").update();
		this.tries.sweep();
		assertThat(rows()).isZero();
	}

	private void fill(String from) {
		for (int i = 0; i < 30; i++) {
			assertThat(this.tries.begin(from)).isZero();
		}
	}

	private long rows() {
		return this.jdbc.sql("select count(*) from log_in_address where network = cast(? as cidr)")
			.param(this.address)
			.query(Long.class)
			.single();
	}

	private MvcTestResult logIn(Person person) {
		return this.mvc.post()
			.uri("/login")
			.param("username", person.username())
			.param("password", person.initialPassword())
			.with(csrf())
			.with((request) -> {
				request.setRemoteAddr(this.address);
				return request;
			})
			.exchange();
	}

}
