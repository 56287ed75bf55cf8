// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.platform.Rome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * How those who are wrong again and again wait. Time goes by in the database: the rows
 * are moved back.
 */
@ApplicationTest
class LogInWaitsTests {

	private static final String WRONG = "a wrong password";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	LogInWaits waits;

	People people;

	@BeforeEach
	void arrive(@Autowired ApplicationContext context) {
		this.people = new People(context);
	}

	@Test
	void fiveTriesAreFree() {
		Person firm = this.people.firm();
		wrong(firm, 4);
		assertThat(this.waits.until(this.people.accountOf(firm))).isEmpty();
		assertThat(logIn(firm, firm.initialPassword())).hasRedirectedUrl("/summary");
	}

	@Test
	void afterTheFifthEvenTheRightPasswordWaitsThirtySecondsAndIsAnsweredLikeAWrongOne() {
		Person firm = this.people.firm();
		UUID account = this.people.accountOf(firm);
		MvcTestResult wrong = wrong(firm, 5);
		assertThat(this.waits.until(account)).hasValueSatisfying((until) -> {
			assertThat(until).isCloseTo(ZonedDateTime.now(Rome.ZONE).plusSeconds(30), within(10, SECONDS));
			assertThat(until.getZone()).isEqualTo(Rome.ZONE);
		});
		MvcTestResult waiting = logIn(firm, firm.initialPassword());
		assertThat(answer(waiting)).isEqualTo(answer(wrong))
			.isEqualTo(answer(logIn(new Person(People.number(), ""), WRONG)));
		assertThat(this.people.accountOf(firm)).isEqualTo(account);
	}

	@Test
	void theRightPasswordAfterTheWaitOpensAndAllIsForgotten() {
		Person firm = this.people.firm();
		wrong(firm, 5);
		elapse(firm, Duration.ofSeconds(30));
		assertThat(logIn(firm, firm.initialPassword())).hasRedirectedUrl("/summary");
		assertThat(tries(firm)).isEmpty();
		wrong(firm, 4);
		assertThat(logIn(firm, firm.initialPassword())).hasRedirectedUrl("/summary");
	}

	@Test
	void eachFurtherTryWaitsTwiceAsLongToAQuarterOfAnHour() {
		Person firm = this.people.firm();
		wrong(firm, 5);
		List<Long> seconds = new ArrayList<>();
		for (int further = 0; further < 8; further++) {
			long wait = wait(firm);
			seconds.add(wait);
			elapse(firm, Duration.ofSeconds(wait));
			wrong(firm, 1);
		}
		assertThat(seconds).containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
	}

	@Test
	void whateverWasTriedTheWaitEnds() {
		Person firm = this.people.firm();
		wrong(firm, 1);
		this.jdbc.sql("update log_in_try set tries = 2000000000, tried_at = now() where who = ?")
			.param(this.people.accountOf(firm).toString())
			.update();
		assertThat(wait(firm)).isEqualTo(900);
		elapse(firm, Duration.ofSeconds(900));
		assertThat(logIn(firm, firm.initialPassword())).hasRedirectedUrl("/summary");
	}

	@Test
	void aClockThatIsSetBackMakesNobodyWaitLonger() {
		Person firm = this.people.firm();
		wrong(firm, 5);
		elapse(firm, Duration.ofDays(-1));
		this.waits.sweep();
		assertThat(this.waits.until(this.people.accountOf(firm)).orElseThrow())
			.isBefore(ZonedDateTime.now().plusMinutes(16));
		assertThat(tries(firm)).containsExactly(5);
	}

	@Test
	void triesWhileOneWaitsDoNotCount() {
		Person firm = this.people.firm();
		wrong(firm, 5);
		elapse(firm, Duration.ofSeconds(20));
		wrong(firm, 10);
		assertThat(tries(firm)).containsExactly(5);
		assertThat(wait(firm)).isEqualTo(30);
		elapse(firm, Duration.ofSeconds(10));
		assertThat(logIn(firm, firm.initialPassword())).hasRedirectedUrl("/summary");
	}

	@Test
	void afterTwelveHoursAllIsForgotten() {
		Person firm = this.people.firm();
		wrong(firm, 5);
		elapse(firm, Duration.ofHours(12).plusSeconds(1));
		wrong(firm, 1);
		assertThat(tries(firm)).containsExactly(1);
		elapse(firm, Duration.ofHours(12).plusSeconds(1));
		this.waits.sweep();
		assertThat(tries(firm)).isEmpty();
	}

	@Test
	void bothCodesOfACreditorAndAnyWayOfTypingThemCountTogether(@Autowired AccountService accounts) {
		String code = People.personCode();
		String number = People.number();
		Person creditor = new Person(code, accounts.issueCredentials(this.people.creditor(code, number)));
		logIn(creditor, WRONG);
		logIn(new Person(number, ""), WRONG);
		logIn(new Person("IT " + number, ""), WRONG);
		logIn(new Person(code.toLowerCase(), ""), WRONG);
		logIn(new Person(number, ""), WRONG);
		assertThat(tries(creditor)).containsExactly(5);
		assertThat(logIn(creditor, creditor.initialPassword())).hasRedirectedUrl("/login?error");
	}

	@Test
	void namesThatNobodyHasAreCountedTooAndNeverKept() {
		String number = People.number();
		for (int i = 0; i < 7; i++) {
			logIn(new Person(number, ""), WRONG);
		}
		assertThat(this.jdbc.sql("select count(*) from log_in_try where who like 'nobody/%' and tries >= 5")
			.query(Long.class)
			.single()).isPositive();
		assertThat(this.jdbc.sql("select count(*) from log_in_try where who like '%' || ? || '%'")
			.param(number)
			.query(Long.class)
			.single()).isZero();
		assertThat(this.jdbc
			.sql("select bool_and(length(who) = length('nobody/') + 2) from log_in_try where who like 'nobody/%'")
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void aWrongCurrentPasswordIsAFailedAttemptToo() {
		Person firm = this.people.firm();
		Visitor inside = new Visitor(this.mvc);
		inside.settleIn(firm.username(), firm.initialPassword());
		for (int i = 0; i < 5; i++) {
			inside.changePassword(WRONG, "zucchero, mela e fiume");
		}
		assertThat(this.waits.until(this.people.accountOf(firm))).isPresent();
		assertThat(logIn(firm, Visitor.OWN_PASSWORD)).hasRedirectedUrl("/login?error");
		assertThat(inside.changePassword(Visitor.OWN_PASSWORD, "zucchero, mela e fiume")).hasStatusOk()
			.bodyText()
			.contains("occorre attendere qualche minuto");
		elapse(firm, Duration.ofSeconds(30));
		assertThat(inside.changePassword(Visitor.OWN_PASSWORD, "zucchero, mela e fiume")).hasRedirectedUrl("/summary");
		assertThat(tries(firm)).isEmpty();
	}

	@Test
	void theDeskEndsAWait() {
		Person firm = this.people.firm();
		wrong(firm, 6);
		this.waits.reset(this.people.accountOf(firm));
		assertThat(this.waits.until(this.people.accountOf(firm))).isEmpty();
		assertThat(logIn(firm, firm.initialPassword())).hasRedirectedUrl("/summary");
	}

	private MvcTestResult wrong(Person person, int times) {
		MvcTestResult last = logIn(person, WRONG);
		for (int i = 1; i < times; i++) {
			last = logIn(person, WRONG);
		}
		assertThat(last).hasRedirectedUrl("/login?error");
		return last;
	}

	private MvcTestResult logIn(Person person, String password) {
		return new Visitor(this.mvc).logIn(person.username(), password);
	}

	/** All that whoever asked can see of it. */
	private static List<Object> answer(MvcTestResult result) {
		MockHttpServletResponse response = result.getResponse();
		return List.of(response.getStatus(), response.getContentAsByteArray().length,
				response.getHeaderNames().stream().map((name) -> name + response.getHeaders(name)).sorted().toList());
	}

	private List<Integer> tries(Person person) {
		return this.jdbc.sql("select tries from log_in_try where who = ?")
			.param(this.people.accountOf(person).toString())
			.query(Integer.class)
			.list();
	}

	/** To the second, as it was when the last try began. */
	private long wait(Person person) {
		ZonedDateTime tried = this.jdbc.sql("select tried_at from log_in_try where who = ?")
			.param(this.people.accountOf(person).toString())
			.query((row, index) -> row.getTimestamp(1).toInstant().atZone(Rome.ZONE))
			.single();
		return Duration.between(tried, this.waits.until(this.people.accountOf(person)).orElseThrow()).toSeconds();
	}

	private void elapse(Person person, Duration time) {
		this.jdbc.sql("update log_in_try set tried_at = tried_at - make_interval(secs => ?) where who = ?")
			.params(time.toSeconds(), this.people.accountOf(person).toString())
			.update();
	}

}
