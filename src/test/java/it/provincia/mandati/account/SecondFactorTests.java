// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.provincia.mandati.account.People.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@StrictLogIn
class SecondFactorTests {

	private static final String PAGE = "/second-factor";

	private static final String WRONG = "000000";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	SecondFactors factors;

	@Autowired
	LogInWaits waits;

	Person clerk;

	UUID account;

	Visitor visitor;

	@BeforeEach
	void arrive(@Autowired ApplicationContext context) {
		People people = new People(context);
		this.clerk = people.staff(Role.ADMIN);
		this.account = people.accountOf(this.clerk);
		this.visitor = new Visitor(this.mvc).settleIn(this.clerk.username(), this.clerk.initialPassword());
	}

	@Test
	void isEnrolledAfterThePasswordIsOnesOwn(@Autowired ApplicationContext context) {
		Person other = new People(context).staff(Role.URP);
		Visitor newcomer = new Visitor(this.mvc);
		newcomer.logIn(other.username(), other.initialPassword());
		assertThat(newcomer.get(PAGE)).hasRedirectedUrl("/password");
		assertThat(newcomer.changePassword(other.initialPassword(), Visitor.OWN_PASSWORD)).hasRedirectedUrl("/staff");
		assertThat(newcomer.get("/staff")).hasRedirectedUrl(PAGE);
		assertThat(newcomer.get("/password")).hasRedirectedUrl(PAGE);
	}

	@Test
	void showsItsKeyUntilACodeOfItIsGivenAndNeverAgain() {
		String key = key(this.visitor);
		assertThat(key(this.visitor)).isEqualTo(key);
		assertThat(this.visitor.post(PAGE, "code", WRONG)).hasRedirectedUrl(PAGE + "?error");
		assertThat(this.visitor.get(PAGE + "?error")).bodyText().contains("<title>Errore: Registra", "href=\"#code\"");
		assertThat(key(this.visitor)).isEqualTo(key);
		String before = this.visitor.sessionId();
		MvcTestResult done = this.visitor.post(PAGE, "code", new Telephone(key).code());
		assertThat(done).hasStatusOk().bodyText().contains("Salva i codici di recupero");
		assertThat(codes(done)).hasSize(10).doesNotHaveDuplicates();
		assertThat(this.visitor.sessionId()).isNotEqualTo(before);
		assertThat(new Visitor(this.mvc).withSession(before).get("/staff")).hasRedirectedUrl("/login");
		assertThat(this.visitor.get("/staff")).hasStatusOk();
		assertThat(this.visitor.get(PAGE)).hasRedirectedUrl("/staff");
		assertThat(this.visitor.post(PAGE, "code", new Telephone(key).code())).hasRedirectedUrl("/staff");
		assertThat(this.factors.isEnrolled(this.account)).isTrue();
		assertThat(trail("SECOND_FACTOR_ENROLLED")).containsExactly("SUCCESS");
	}

	@Test
	void eachSessionIsShownAKeyOfItsOwn() {
		assertThat(key(again())).isNotEqualTo(key(this.visitor));
	}

	@Test
	void ofTwoThatEnrolAtOnceOneDoesAndTheOtherIsAskedForItsCode() {
		List<Visitor> both = List.of(this.visitor, again());
		List<String> keys = both.stream().map(this::key).toList();
		List<MvcTestResult> answers = IntStream.range(0, 2)
			.parallel()
			.mapToObj((i) -> both.get(i).post(PAGE, "code", new Telephone(keys.get(i)).code()))
			.toList();
		assertThat(answers).extracting((answer) -> answer.getResponse().getStatus())
			.containsExactlyInAnyOrder(200, 302);
		int late = (answers.get(0).getResponse().getStatus() == 302) ? 0 : 1;
		assertThat(both.get(late).get(PAGE + "?error")).hasStatusOk()
			.bodyText()
			.contains("<title>Errore: Codice di verifica");
		assertThat(both.get(late).get("/staff")).hasRedirectedUrl(PAGE);
		assertThat(codesLeft()).isEqualTo(10);
	}

	@Test
	void isAskedForAtEachLogInAndLetsInOnlyThen() {
		Telephone telephone = enrol();
		Visitor later = again();
		for (String address : List.of("/staff", "/staff/users", "/staff/imports", "/summary", "/password")) {
			assertThat(later.get(address)).hasRedirectedUrl(PAGE);
		}
		assertThat(later.get("/help")).hasStatusOk().bodyText().doesNotContain("href=\"/staff/imports\"");
		assertThat(later.get(PAGE)).hasStatusOk()
			.bodyText()
			.contains("Codice di verifica")
			.doesNotContain("data:image");
		String before = later.sessionId();
		assertThat(later.post(PAGE, "code", telephone.nextCode())).hasRedirectedUrl("/staff");
		assertThat(later.sessionId()).isNotEqualTo(before);
		assertThat(later.get("/staff/imports")).hasStatusOk();
	}

	@Test
	void aCodeIsTakenOnceEvenByManyAtOnce() {
		Telephone telephone = enrol();
		String used = telephone.code();
		assertThat(again().post(PAGE, "code", used)).hasRedirectedUrl(PAGE + "?error");
		String next = telephone.nextCode();
		List<Visitor> many = Stream.generate(this::again).limit(4).toList();
		assertThat(many.parallelStream()
			.map((one) -> one.post(PAGE, "code", next).getResponse().getRedirectedUrl())
			.toList()).containsOnlyOnce("/staff");
	}

	@Test
	void aCodeFromBeforeOneThatWasTakenIsNotTakenAnyMore() {
		Telephone telephone = enrol();
		again().post(PAGE, "code", telephone.nextCode());
		assertThat(again().post(PAGE, "code", telephone.code())).hasRedirectedUrl(PAGE + "?error");
	}

	@Test
	void aRecoveryCodeOpensOnceInAnyForm() {
		List<String> codes = codes(this.visitor.post(PAGE, "code", new Telephone(key(this.visitor)).code()));
		assertThat(again().post(PAGE, "code", codes.get(0).toLowerCase().replace("-", " "))).hasRedirectedUrl("/staff");
		assertThat(again().post(PAGE, "code", codes.get(0))).hasRedirectedUrl(PAGE + "?error");
		assertThat(again().post(PAGE, "code", codes.get(9))).hasRedirectedUrl("/staff");
		assertThat(codesLeft()).isEqualTo(8);
		assertThat(trail("RECOVERY_CODE_USED")).containsExactly("SUCCESS", "SUCCESS");
	}

	@Test
	void codesAreGuessedNoMoreOftenThanPasswords() {
		Telephone telephone = enrol();
		Visitor guesser = again();
		for (int i = 0; i < 5; i++) {
			assertThat(guesser.post(PAGE, "code", WRONG)).hasRedirectedUrl(PAGE + "?error");
		}
		assertThat(guesser.get(PAGE + "?error")).bodyText().contains("occorre attendere qualche minuto");
		assertThat(this.waits.until(this.account)).isPresent();
		assertThat(again().post(PAGE, "code", telephone.nextCode())).as("after the right password again")
			.hasRedirectedUrl(PAGE + "?error");
		this.jdbc.sql("update log_in_try set tried_at = tried_at - interval '30 seconds' where who = ?")
			.param(this.account + "/factor")
			.update();
		assertThat(guesser.post(PAGE, "code", telephone.nextCode())).hasRedirectedUrl("/staff");
		assertThat(this.waits.until(this.account)).isEmpty();
		assertThat(rows("log_in_try where who like '" + this.account + "%'")).isZero();
	}

	@Test
	void aLogInIsCompleteWithIt() {
		assertThat(lastLogIn()).isNull();
		Telephone telephone = enrol();
		assertThat(lastLogIn()).isNotNull();
		Visitor later = again();
		later.post(PAGE, "code", WRONG);
		later.post(PAGE, "code", telephone.nextCode());
		assertThat(trail("LOGGED_IN")).containsExactly("SUCCESS", "SUCCESS", "SUCCESS", "FAILURE", "SUCCESS");
		assertThat(this.jdbc
			.sql("select detail from audit_event where account_id = ? and action = 'LOGGED_IN' order by id")
			.param(this.account)
			.query(String.class)
			.list()).containsExactly("PASSWORD", "SECOND_FACTOR", "PASSWORD", "SECOND_FACTOR", "SECOND_FACTOR");
	}

	@Test
	void whoIsClosedOutMeanwhileIsNotLetIn() {
		Telephone telephone = enrol();
		Visitor later = again();
		this.jdbc.sql("update account set enabled = false where id = ?").param(this.account).update();
		assertThat(later.post(PAGE, "code", telephone.nextCode())).hasRedirectedUrl(PAGE + "?error");
		assertThat(later.get("/staff")).hasRedirectedUrl(PAGE);
	}

	@Test
	void staysGivenWhenThePasswordIsChanged() {
		enrol();
		assertThat(this.visitor.changePassword(Visitor.OWN_PASSWORD, "zucchero, mela e fiume"))
			.hasRedirectedUrl("/staff");
		assertThat(this.visitor.get("/staff")).hasStatusOk();
	}

	@Test
	void liesInTheDatabaseLockedAndItsRecoveryCodesHashed() {
		String key = key(this.visitor);
		assertThat(rows("spring_session_attributes where position(convert_to('%s', 'UTF8') in attribute_bytes) > 0"
			.formatted(key.replace(" ", "")))).isZero();
		codes(this.visitor.post(PAGE, "code", new Telephone(key).code()));
		// The random vector of 12 bytes, the secret's 20, and the seal's 16.
		assertThat(this.jdbc.sql("select length(secret) from second_factor where account_id = ?")
			.param(this.account)
			.query(Integer.class)
			.single()).isEqualTo(48);
		assertThat(this.jdbc.sql("select hash from recovery_code where account_id = ?")
			.param(this.account)
			.query(String.class)
			.list()).hasSize(10).allMatch((hash) -> hash.startsWith("{ic1}$2a$"));
	}

	@Test
	void takenAwayItEndsTheSessionsAndIsEnrolledAnew() {
		enrol();
		this.factors.remove(this.account);
		assertThat(this.visitor.get("/staff")).hasRedirectedUrl("/login");
		assertThat(this.factors.isEnrolled(this.account)).isFalse();
		assertThat(codesLeft()).isZero();
		assertThat(key(again())).isNotBlank();
		assertThat(this.jdbc.sql("select target from audit_event where action = 'SECOND_FACTOR_REMOVED' and target = ?")
			.param(this.account.toString())
			.query(String.class)
			.list()).hasSize(1);
		this.factors.remove(this.account);
		assertThat(rows("audit_event where action = 'SECOND_FACTOR_REMOVED' and target = '" + this.account + "'"))
			.isOne();
	}

	@Test
	void isNotAskedOfCreditors(@Autowired ApplicationContext context) {
		Person firm = new People(context).firm();
		Visitor creditor = new Visitor(this.mvc).settleIn(firm.username(), firm.initialPassword());
		assertThat(creditor.get("/summary")).hasStatusOk();
		assertThat(creditor.get(PAGE)).hasStatus(404);
	}

	private Telephone enrol() {
		Telephone telephone = new Telephone(key(this.visitor));
		assertThat(this.visitor.post(PAGE, "code", telephone.code())).hasStatusOk();
		return telephone;
	}

	/** The same person in another browser, with the password alone. */
	private Visitor again() {
		Visitor visitor = new Visitor(this.mvc);
		assertThat(visitor.logIn(this.clerk.username(), Visitor.OWN_PASSWORD)).hasRedirectedUrl("/staff");
		return visitor;
	}

	private String key(Visitor visitor) {
		return first("([A-Z2-7]{4}( [A-Z2-7]{4}){7})", visitor.get(PAGE));
	}

	private static List<String> codes(MvcTestResult page) {
		return Pattern.compile("<code>([0-9A-Z-]{19})</code>")
			.matcher(body(page))
			.results()
			.map((found) -> found.group(1))
			.toList();
	}

	private static String first(String pattern, MvcTestResult page) {
		Matcher found = Pattern.compile(pattern).matcher(body(page));
		assertThat(found.find()).as(pattern).isTrue();
		return found.group(1);
	}

	private static String body(MvcTestResult page) {
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private List<String> trail(String action) {
		return this.jdbc.sql("select outcome from audit_event where account_id = ? and action = ? order by id")
			.params(this.account, action)
			.query(String.class)
			.list();
	}

	private Object lastLogIn() {
		return this.jdbc.sql("select last_login_at from account where id = ?")
			.param(this.account)
			.query()
			.singleRow()
			.get("last_login_at");
	}

	private long codesLeft() {
		return rows("recovery_code where account_id = '" + this.account + "'");
	}

	private long rows(String from) {
		return this.jdbc.sql("select count(*) from " + from).query(Long.class).single();
	}

}
