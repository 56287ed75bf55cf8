// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever buys another telephone needs no administrator.
 */
@StrictLogIn
class OwnFactorTests {

	private static final String PAGE = "/staff/second-factor";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	Person clerk;

	UUID account;

	Visitor visitor;

	Telephone telephone;

	List<String> codes;

	@BeforeEach
	void enrol(@Autowired ApplicationContext context) {
		People people = new People(context);
		this.clerk = people.staff(Role.URP);
		this.account = people.accountOf(this.clerk);
		this.visitor = new Visitor(this.mvc).settleIn(this.clerk.username(), this.clerk.initialPassword());
		this.telephone = new Telephone(key(this.visitor.get("/second-factor")));
		this.codes = codes(this.visitor.post("/second-factor", "code", this.telephone.code()));
	}

	@Test
	void theTelephoneFromBeforeCountsUntilTheOtherOneHasGivenACode() {
		Visitor elsewhere = inside(this.codes.get(0));
		MvcTestResult shown = this.visitor.post(PAGE + "/telephone");
		Telephone other = new Telephone(key(shown));
		assertThat(this.visitor.post(PAGE + "/telephone", "code", this.telephone.nextCode())).hasStatusOk()
			.bodyText()
			.contains("<title>Errore: Cambia telefono");
		assertThat(elsewhere.get("/staff")).hasStatusOk();
		assertThat(inside(this.codes.get(1)).get("/staff")).hasStatusOk();

		String before = this.visitor.sessionId();
		List<String> newCodes = codes(this.visitor.post(PAGE + "/telephone", "code", other.code()));
		assertThat(newCodes).hasSize(10).doesNotContainAnyElementsOf(this.codes);
		assertThat(this.visitor.sessionId()).isNotEqualTo(before);
		assertThat(this.visitor.get("/staff")).hasStatusOk();
		assertThat(elsewhere.get("/staff")).hasRedirectedUrl("/login");
		assertThat(inside(this.codes.get(2)).get("/staff")).hasRedirectedUrl("/second-factor");
		assertThat(inside(newCodes.get(0)).get("/staff")).hasStatusOk();
		assertThat(inside(other.nextCode()).get("/staff")).hasStatusOk();
		assertThat(trail()).containsExactly("SECOND_FACTOR_ENROLLED", "SECOND_FACTOR_REMOVED",
				"SECOND_FACTOR_ENROLLED");
	}

	@Test
	void otherRecoveryCodesTakeThePlaceOfThoseFromBefore() {
		inside(this.codes.get(0));
		assertThat(this.visitor.get(PAGE)).hasStatusOk().bodyText().contains("Te ne restano 9.");
		List<String> newCodes = codes(this.visitor.post(PAGE + "/codes"));
		assertThat(newCodes).hasSize(10).doesNotContainAnyElementsOf(this.codes);
		assertThat(this.visitor.get(PAGE)).bodyText().contains("Te ne restano 10.");
		assertThat(inside(this.codes.get(1)).get("/staff")).hasRedirectedUrl("/second-factor");
		assertThat(inside(newCodes.get(0)).get("/staff")).hasStatusOk();
		assertThat(trail()).containsExactly("SECOND_FACTOR_ENROLLED", "RECOVERY_CODES_RENEWED");
	}

	@Test
	void thePasswordIsAskedForAgainBeforeEither() {
		this.jdbc.sql("update spring_session set creation_time = creation_time - 600000 where session_id = ?")
			.param(this.visitor.sessionId())
			.update();
		for (String act : List.of("/codes", "/telephone")) {
			assertThat(this.visitor.post(PAGE + act)).hasForwardedUrl("/password/again");
		}
		assertThat(trail()).containsExactly("SECOND_FACTOR_ENROLLED");
	}

	@Test
	void theLastCodesAreCounted() {
		for (String left : List.of("Te ne resta uno.", "Li hai usati tutti")) {
			this.jdbc.sql("""
					delete from recovery_code where account_id = :account and hash not in
					    (select hash from recovery_code where account_id = :account limit :left)""")
				.param("account", this.account)
				.param("left", left.endsWith("uno.") ? 1 : 0)
				.update();
			assertThat(this.visitor.get(PAGE)).bodyText().contains(left);
		}
	}

	private Visitor inside(String code) {
		Visitor later = new Visitor(this.mvc);
		later.logIn(this.clerk.username(), Visitor.OWN_PASSWORD);
		later.post("/second-factor", "code", code);
		return later;
	}

	private List<String> trail() {
		return this.jdbc.sql("""
				select action from audit_event where target = ? and account_id = ?
				and (action like 'SECOND%' or action like 'RECOVERY_CODES%') order by id""")
			.params(this.account.toString(), this.account)
			.query(String.class)
			.list();
	}

	private static String key(MvcTestResult page) {
		return matches(page, "<code class=\"telephone-key\">([^<]+)</code>").get(0);
	}

	private static List<String> codes(MvcTestResult page) {
		return matches(page, "<li><code>([^<]+)</code></li>");
	}

	private static List<String> matches(MvcTestResult page, String pattern) {
		return Pattern.compile(pattern)
			.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
			.results()
			.map((MatchResult found) -> found.group(1))
			.toList();
	}

	/**
	 * Where no second factor is asked for.
	 */
	@ApplicationTest
	static class WithoutFactorTests {

		@Test
		void thereIsNoSuchPage(@Autowired MockMvcTester mvc, @Autowired ApplicationContext context) {
			Person clerk = new People(context).staff(Role.FINANCE);
			Visitor visitor = new Visitor(mvc).settleIn(clerk.username(), clerk.initialPassword());
			assertThat(visitor.get(PAGE)).hasStatus(404);
			assertThat(visitor.post(PAGE + "/codes")).hasStatus(404);
			assertThat(visitor.get("/staff")).bodyText().doesNotContain(PAGE);
		}

	}

}
