// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApplicationTest
class PasswordTests {

	private static final String ANOTHER = "zucchero, mela e fiume";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	People people;

	Person firm;

	Visitor visitor;

	@BeforeEach
	void arrive(@Autowired ApplicationContext context) {
		this.people = new People(context);
		this.firm = this.people.firm();
		this.visitor = new Visitor(this.mvc);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "POST", "PUT", "DELETE" })
	void anInitialOneOpensOnlyThePageThatChangesIt(String method) {
		this.visitor.logIn(this.firm.username(), this.firm.initialPassword());
		for (String address : List.of("/summary", "/documents/1", "/staff")) {
			assertThat(this.visitor.request(HttpMethod.valueOf(method), address)).hasStatus(302)
				.hasRedirectedUrl("/password");
		}
		assertThat(this.visitor.get("/help")).hasStatusOk();
		assertThat(this.visitor.get("/password")).hasStatusOk().bodyText().contains("Scegli una nuova password");
		assertThat(this.visitor.post("/logout")).hasRedirectedUrl("/");
	}

	@Test
	void oneOfItsOwnOpensTheRestAtOnce() {
		this.visitor.logIn(this.firm.username(), this.firm.initialPassword());
		String before = this.visitor.sessionId();
		assertThat(this.visitor.changePassword(this.firm.initialPassword(), Visitor.OWN_PASSWORD))
			.hasRedirectedUrl("/summary")
			.flash()
			.containsEntry("done", "password.changed");
		assertThat(this.visitor.sessionId()).isNotEqualTo(before).matches("[A-Za-z0-9_-]{36}");
		assertThat(this.visitor.get("/summary").getResponse().getRedirectedUrl()).isNull();
		assertThat(new Visitor(this.mvc).withSession(before).get("/summary")).hasRedirectedUrl("/login");
	}

	@Test
	void isUsedFromThenOnAndTheOldOneIsNot() {
		this.visitor.settleIn(this.firm.username(), this.firm.initialPassword());
		assertThat(new Visitor(this.mvc).logIn(this.firm.username(), this.firm.initialPassword()))
			.hasRedirectedUrl("/login?error");
		assertThat(new Visitor(this.mvc).logIn(this.firm.username(), Visitor.OWN_PASSWORD))
			.hasRedirectedUrl("/summary");
		assertThat(account()).containsEntry("password_initial", false).containsEntry("password_expires_at", null);
	}

	@Test
	void canBeChangedAtAnyLaterTimeWhichEndsTheOtherSessions() {
		this.visitor.settleIn(this.firm.username(), this.firm.initialPassword());
		Visitor elsewhere = new Visitor(this.mvc);
		elsewhere.logIn(this.firm.username(), Visitor.OWN_PASSWORD);
		assertThat(this.visitor.get("/password")).hasStatusOk().bodyText().contains("Cambia password");
		assertThat(this.visitor.changePassword(Visitor.OWN_PASSWORD, ANOTHER)).hasRedirectedUrl("/summary");
		assertThat(elsewhere.get("/summary")).hasRedirectedUrl("/login");
		assertThat(this.visitor.get("/password")).hasStatusOk();
	}

	@Test
	void aNewLetterEndsAllSessions(@Autowired AccountService accounts) {
		this.visitor.settleIn(this.firm.username(), this.firm.initialPassword());
		long creditor = this.jdbc.sql("select creditor_id from account where id = ?")
			.param(this.people.accountOf(this.firm))
			.query(Long.class)
			.single();
		String renewed = accounts.issueCredentials(creditor);
		assertThat(this.visitor.get("/summary")).hasRedirectedUrl("/login");
		assertThat(this.visitor.logIn(this.firm.username(), Visitor.OWN_PASSWORD)).hasRedirectedUrl("/login?error");
		assertThat(this.visitor.logIn(this.firm.username(), renewed)).hasRedirectedUrl("/summary");
		assertThat(this.visitor.get("/summary")).hasRedirectedUrl("/password");
	}

	@ParameterizedTest
	@CsvSource({ "vjqzkpwrtbnmxh,almeno 15 caratteri", "aaaaaaaaaaaaaaa,ripetizioni",
			"provinciadicremona,facile da indovinare", "7K2M-01XQ-9ABC-DEFG,password provvisoria" })
	void isRefusedWithTheReason(String wanted, String reason) {
		this.visitor.logIn(this.firm.username(), this.firm.initialPassword());
		assertThat(this.visitor.changePassword(this.firm.initialPassword(), wanted)).hasStatusOk()
			.bodyText()
			.contains("<title>Errore: Scegli una nuova password", "href=\"#newPassword\"", reason)
			.doesNotContain(wanted);
	}

	@Test
	void cannotBeTheInitialOneInAnyForm() {
		this.visitor.logIn(this.firm.username(), this.firm.initialPassword());
		String initial = this.firm.initialPassword();
		for (String wanted : List.of(initial, initial.replace("-", ""), initial.replace('0', 'o').replace('1', 'l'))) {
			assertThat(this.visitor.changePassword(initial, wanted)).hasStatusOk()
				.bodyText()
				.contains("uguale a quella attuale");
		}
	}

	@Test
	void cannotBearTheCodeItGoesWith() {
		this.visitor.logIn(this.firm.username(), this.firm.initialPassword());
		assertThat(this.visitor.changePassword(this.firm.initialPassword(), "wq zkv " + this.firm.username()))
			.hasStatusOk()
			.bodyText()
			.contains("non può contenere il codice");
	}

	@Test
	void isNotChangedUnlessTheCurrentOneIsRightAndBothNewOnesAreTheSame() {
		this.visitor.logIn(this.firm.username(), this.firm.initialPassword());
		Object before = account().get("password_hash");
		assertThat(this.visitor.changePassword("wrong", Visitor.OWN_PASSWORD)).hasStatusOk()
			.bodyText()
			.contains("href=\"#currentPassword\"", "La password attuale non è corretta");
		assertThat(this.visitor.post("/password", "currentPassword", this.firm.initialPassword(), "newPassword",
				Visitor.OWN_PASSWORD, "confirmPassword", ANOTHER))
			.hasStatusOk()
			.bodyText()
			.contains("href=\"#confirmPassword\"");
		assertThat(this.visitor.post("/password")).hasStatusOk().bodyText().contains("href=\"#currentPassword\"");
		assertThat(account()).containsEntry("password_hash", before);
		assertThat(this.jdbc
			.sql("select outcome from audit_event where action = 'PASSWORD_CHANGED' and account_id = ? order by id")
			.param(this.people.accountOf(this.firm))
			.query(String.class)
			.list()).containsExactly("FAILURE", "FAILURE");
	}

	@Test
	void liesInTheDatabaseAsAHashThatSaysHowItWasMade() {
		assertThat(account().get("password_hash").toString()).startsWith("{ic1}$2a$04$");
		this.visitor.settleIn(this.firm.username(), this.firm.initialPassword());
		String hash = account().get("password_hash").toString();
		assertThat(hash).startsWith("{bh1}$2a$04$");
		this.visitor.changePassword(Visitor.OWN_PASSWORD, ANOTHER);
		this.visitor.changePassword(ANOTHER, Visitor.OWN_PASSWORD);
		assertThat(account().get("password_hash").toString()).startsWith("{bh1}").isNotEqualTo(hash);
	}

	@Test
	void manyLettersAtOnceForACreditorWithoutAccountMakeOne(@Autowired AccountService accounts,
			@Autowired PasswordHashes hashes) {
		String number = People.number();
		long creditor = this.people.creditor(null, number);
		List<String> passwords = IntStream.range(0, 8)
			.parallel()
			.mapToObj((i) -> accounts.issueCredentials(creditor))
			.toList();
		String hash = this.jdbc.sql("select password_hash from account where creditor_id = ?")
			.param(creditor)
			.query(String.class)
			.single();
		assertThat(passwords).filteredOn((password) -> hashes.isOfInitial(password, hash))
			.singleElement()
			.satisfies((password) -> assertThat(new Visitor(this.mvc).logIn(number, password))
				.hasRedirectedUrl("/summary"));
	}

	@Test
	void ofALetterOpensToTheEndOfTheSixtiethDayInRome() {
		assertThat(this.jdbc
			.sql("""
					select password_expires_at = ((now() at time zone 'Europe/Rome')::date + 61)::timestamp at time zone 'Europe/Rome'
					from account where id = ?""")
			.param(this.people.accountOf(this.firm))
			.query(Boolean.class)
			.single()).isTrue();
	}

	@Test
	void twoChangesAtOnceHaveOneEffect() {
		this.visitor.logIn(this.firm.username(), this.firm.initialPassword());
		Visitor twin = new Visitor(this.mvc).withSession(this.visitor.sessionId());
		List<MvcTestResult> results = List.of(Visitor.OWN_PASSWORD, ANOTHER)
			.parallelStream()
			.map((wanted) -> (wanted.equals(ANOTHER) ? twin : this.visitor).changePassword(this.firm.initialPassword(),
					wanted))
			.toList();
		assertThat(results).extracting((result) -> result.getResponse().getStatus())
			.doesNotContain(500)
			.containsOnlyOnce(302);
	}

	@Test
	void isAskedForInEnglishToo() {
		this.visitor.logIn(this.firm.username(), this.firm.initialPassword());
		assertThat(this.visitor.get("/password?lang=en")).hasStatusOk().bodyText().contains("Choose a new password");
	}

	private Map<String, Object> account() {
		return this.jdbc.sql("select * from account where id = ?")
			.param(this.people.accountOf(this.firm))
			.query()
			.singleRow();
	}

}
