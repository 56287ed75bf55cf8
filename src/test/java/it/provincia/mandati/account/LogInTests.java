// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class LogInTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	AccountService accounts;

	People people;

	Visitor visitor;

	@BeforeEach
	void arrive(@Autowired ApplicationContext context) {
		this.people = new People(context);
		this.visitor = new Visitor(this.mvc);
	}

	@Test
	void leadsACreditorToTheSummaryAndStaffToTheirDesk() {
		Person firm = this.people.firm();
		assertThat(this.visitor.logIn(firm.username(), firm.initialPassword())).hasRedirectedUrl("/summary");
		for (Role role : List.of(Role.URP, Role.FINANCE, Role.ADMIN)) {
			Person staff = this.people.staff(role);
			assertThat(new Visitor(this.mvc).logIn(staff.username(), staff.initialPassword()))
				.hasRedirectedUrl("/staff");
		}
	}

	@Test
	void takesTheInitialPasswordInAnyForm() {
		Person firm = this.people.firm();
		String printed = firm.initialPassword();
		assertThat(printed).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
		for (String typed : List.of(printed, printed.replace("-", ""), printed.toLowerCase(Locale.ROOT),
				printed.replace('0', 'O').replace('1', 'l'))) {
			assertThat(new Visitor(this.mvc).logIn(firm.username(), typed)).hasRedirectedUrl("/summary");
		}
	}

	@Test
	void takesACodeHoweverItIsTyped() {
		String code = People.personCode();
		String number = People.number();
		String password = this.accounts.issueCredentials(this.people.creditor(code, number));
		String spaced = number.substring(0, 3) + " " + number.substring(3, 7) + "." + number.substring(7);
		for (String typed : List.of(code, code.toLowerCase(Locale.ROOT), " " + code + " ", number, spaced,
				"IT" + number)) {
			assertThat(new Visitor(this.mvc).logIn(typed, password)).hasRedirectedUrl("/summary");
		}
	}

	@Test
	void takesAUserNameInAnyCaseAndKeepsItsDots() {
		this.accounts.createStaff(new StaffMember(new Username("mario.verdi"), null, null, Role.URP));
		String password = this.accounts.createStaff(new StaffMember(new Username("de.mario1"), null, null, Role.URP));
		assertThat(this.visitor.logIn("De.Mario1", password)).hasRedirectedUrl("/staff");
		assertThat(new Visitor(this.mvc).logIn("demario1", password)).hasRedirectedUrl("/login?error");
	}

	@Test
	void takesAForeignVatNumber() {
		String number = "DE" + People.number().substring(2);
		String password = this.accounts.issueCredentials(this.people.creditor(null, number));
		assertThat(this.visitor.logIn(number.toLowerCase(Locale.ROOT), password)).hasRedirectedUrl("/summary");
	}

	@Test
	void takesTheTaxCodeBeforeTheVatNumberOfSomebodyElse() {
		String number = People.number();
		String ofBody = this.accounts.issueCredentials(this.people.creditor(number, null));
		String ofFirm = this.accounts.issueCredentials(this.people.creditor(People.personCode(), number));
		assertThat(new Visitor(this.mvc).logIn(number, ofBody)).hasRedirectedUrl("/summary");
		assertThat(new Visitor(this.mvc).logIn(number, ofFirm)).hasRedirectedUrl("/login?error");
	}

	@Test
	void doesNotTakeTheVatNumberOfAGroup() {
		String number = People.number();
		String code = People.number();
		String password = this.accounts.issueCredentials(this.people.creditor(code, number));
		this.people.creditor(People.number(), number);
		assertThat(new Visitor(this.mvc).logIn(number, password)).hasRedirectedUrl("/login?error");
		assertThat(new Visitor(this.mvc).logIn(code, password)).hasRedirectedUrl("/summary");
	}

	static Stream<BiFunction<LogInTests, Person, MvcTestResult>> failures() {
		return Stream.of((test, person) -> test.visitor.logIn(People.number(), person.initialPassword()),
				(test, person) -> test.visitor.logIn("nobody.known", person.initialPassword()),
				(test, person) -> test.visitor.logIn(person.username(), "7K2M-01XQ-9ABC-DEFG"),
				(test, person) -> test.visitor.logIn(person.username(), "wrong"),
				(test, person) -> test.visitor.logIn(person.username(), ""),
				(test, person) -> test.visitor.logIn("", ""), (test, person) -> test.visitor.post("/login"),
				(test, person) -> test.visitor.logIn("a\u0000b", "c\u0000d"),
				(test, person) -> test.visitor.logIn("x".repeat(100_000), "y".repeat(100_000)),
				(test, person) -> test.visitor.logIn("' or 1=1 --", "' or 1=1 --"),
				(test, person) -> test.after("enabled = false", person),
				(test, person) -> test.after("password_expires_at = now() - interval '1 second'", person));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void tellsNothingOfWhatWasWrong(BiFunction<LogInTests, Person, MvcTestResult> failure) {
		MvcTestResult answer = failure.apply(this, this.people.firm());
		assertThat(answer).hasStatus(302).hasRedirectedUrl("/login?error");
		assertThat(answer.getResponse().getHeaderNames()).doesNotContain("Set-Cookie", "Retry-After");
		assertThat(this.visitor.get("/login?error")).hasStatusOk()
			.bodyText()
			.contains("<title>Errore: Accedi", "occorre attendere qualche minuto");
	}

	@Test
	void keepsNothingOfAnybodyBefore() {
		Person firm = this.people.firm();
		long before = sessions();
		this.visitor.get("/login");
		this.visitor.logIn(firm.username(), "wrong");
		this.visitor.get("/summary");
		this.visitor.get("/");
		this.visitor.post("/logout");
		assertThat(sessions()).isEqualTo(before);
		this.visitor.logIn(firm.username(), firm.initialPassword());
		assertThat(sessions()).isEqualTo(before + 1);
	}

	@Test
	void goesWhereItAlwaysGoesWhateverWasAskedBefore() {
		Person firm = this.people.firm();
		assertThat(this.visitor.get("/documents?page=2")).hasRedirectedUrl("/login");
		assertThat(this.visitor.post("/login?continue=//evil.example", "username", firm.username(), "password",
				firm.initialPassword()))
			.hasRedirectedUrl("/summary");
	}

	@Test
	void endsWithLogOut() {
		Person firm = this.people.firm();
		this.visitor.settleIn(firm.username(), firm.initialPassword());
		String session = this.visitor.sessionId();
		assertThat(this.visitor.post("/logout")).hasRedirectedUrl("/");
		assertThat(new Visitor(this.mvc).withSession(session).get("/summary")).hasRedirectedUrl("/login");
		assertThat(audit("LOGGED_OUT", firm)).hasSize(1);
	}

	@Test
	void isWrittenDownWithItsTime() {
		Person firm = this.people.firm();
		this.visitor.logIn(firm.username(), "a wrong one");
		assertThat(audit("LOGGED_IN", firm)).singleElement()
			.satisfies((row) -> assertThat(row).containsEntry("outcome", "FAILURE")
				.containsEntry("role", "CREDITOR")
				.containsEntry("address", "127.0.0.1"));
		this.visitor.logIn(firm.username(), firm.initialPassword());
		assertThat(audit("LOGGED_IN", firm)).hasSize(2);
		assertThat(this.jdbc.sql("select last_login_at > now() - interval '1 minute' from account where id = ?")
			.param(this.people.accountOf(firm))
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void namesThatNobodyHasAreOnlyCountedSoThatNoTableGrows() {
		this.visitor.logIn(People.number(), "x");
		long trail = rows("audit_event");
		long days = rows("nobodys_log_in");
		long attempts = attemptsOnNobody();
		for (int i = 0; i < 5; i++) {
			this.visitor.logIn(People.number(), "a wrong password");
		}
		assertThat(attemptsOnNobody()).isEqualTo(attempts + 5);
		assertThat(rows("audit_event")).isEqualTo(trail);
		assertThat(rows("nobodys_log_in")).isEqualTo(days);
	}

	@ParameterizedTest
	@ValueSource(strings = { "nobody.was.here", "a wrong password" })
	void writesDownNeitherThePasswordNorANameThatNobodyHas(String typed) {
		this.visitor.logIn("nobody.was.here", "a wrong password");
		assertThat(this.jdbc.sql("select count(*) from audit_event where audit_event::text ilike '%' || ? || '%'")
			.param(typed)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void hashesAPasswordAgainWhereTheCostHasRisen(@Autowired LoginNames names, @Autowired PasswordKey key,
			@Autowired ApplicationContext context) {
		Person firm = this.people.firm();
		this.visitor.settleIn(firm.username(), firm.initialPassword());
		PasswordCheck check = new PasswordCheck(new PasswordHashes(key, 5), context.getBean(LogInWaits.class), key);
		LogIn dearer = new LogIn(names, check, context.getBean(Admission.class), context.getBean(RefusedLogIns.class));
		dearer.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(firm.username(), Visitor.OWN_PASSWORD));
		assertThat(this.jdbc.sql("select password_hash from account where id = ?")
			.param(this.people.accountOf(firm))
			.query(String.class)
			.single()).startsWith("{bh1}$2a$05$");
		assertThat(this.visitor.get("/password")).hasStatusOk();
		assertThat(new Visitor(this.mvc).logIn(firm.username(), Visitor.OWN_PASSWORD)).hasRedirectedUrl("/summary");
	}

	@Test
	void asksToComeBackWhenTooManyComeAtOnce(@Autowired LoginOutcome outcome) throws IOException {
		MockHttpServletResponse response = new MockHttpServletResponse();
		outcome.onAuthenticationFailure(new MockHttpServletRequest(), response, new PasswordsBusyException());
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo("5");
	}

	private MvcTestResult after(String change, Person person) {
		this.jdbc.sql("update account set " + change + " where id = ?").param(this.people.accountOf(person)).update();
		return this.visitor.logIn(person.username(), person.initialPassword());
	}

	private List<Map<String, Object>> audit(String action, Person person) {
		return this.jdbc.sql(
				"select outcome, role, host(address) as address from audit_event where action = ? and account_id = ? order by id")
			.params(action, this.people.accountOf(person))
			.query()
			.listOfRows();
	}

	private long rows(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	private long attemptsOnNobody() {
		return this.jdbc.sql("select sum(attempts) from nobodys_log_in").query(Long.class).single();
	}

	private long sessions() {
		return this.jdbc.sql("select count(*) from spring_session").query(Long.class).single();
	}

}
