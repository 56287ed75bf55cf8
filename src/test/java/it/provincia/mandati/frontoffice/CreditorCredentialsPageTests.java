// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.List;
import java.util.Map;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How the offices see, close and open the access of one creditor.
 */
@ApplicationTest
class CreditorCredentialsPageTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	JdbcTemplate jdbcTemplate;

	@Autowired
	ApplicationContext context;

	People people;

	People.Person urp;

	Visitor clerk;

	String number;

	long creditor;

	String page;

	@BeforeEach
	void aClerkAndACreditor() {
		this.people = new People(this.context);
		this.urp = this.people.staff(Role.URP);
		this.clerk = new Visitor(this.mvc).settleIn(this.urp.username(), this.urp.initialPassword());
		this.number = People.number();
		this.creditor = this.people.creditor(null, this.number);
		this.page = "/staff/creditors/" + this.creditor + "/credentials";
	}

	@Test
	void thePageTellsEachStateFromTheFirstLetterToThePasswordOfOnesOwn() throws Exception {
		assertThat(standing()).isEqualTo("NONE");
		assertThat(this.clerk.get(this.page)).bodyText()
			.contains("Mai avute", this.number, "Edilizia Zanoncelli")
			.doesNotContain("/credentials/disable", "/credentials/enable", "/credentials/reset-wait");

		String password = letter();
		assertThat(standing()).isEqualTo("ISSUED");
		assertThat(this.clerk.get(this.page)).bodyText()
			.contains("fatta da Ada Bianchi il", "la password vale fino al", "/credentials/disable", ">mai<");

		Visitor visitor = new Visitor(this.mvc).settleIn(this.number, password);
		assertThat(visitor.get("/summary")).hasStatusOk();
		assertThat(standing()).isEqualTo("ACTIVE");
		assertThat(this.clerk.get(this.page)).bodyText().contains("smette subito di valere").doesNotContain(">mai<");
	}

	@Test
	void aLetterNotUsedInTimeAndOneThatBrokeOffAreTold() throws Exception {
		letter();
		this.jdbc.sql("update account set password_expires_at = now() - interval '1 hour' where creditor_id = ?")
			.param(this.creditor)
			.update();
		assertThat(standing()).isEqualTo("EXPIRED");
		this.jdbc
			.sql("""
					update letter_batch set sent_at = null
					where id = (select batch_id from letter join account on account.id = account_id where creditor_id = ?)""")
			.param(this.creditor)
			.update();
		assertThat(standing()).isEqualTo("NOT_SENT");
		assertThat(this.clerk.get(this.page)).bodyText().contains("Lo scaricamento si è interrotto");
	}

	@Test
	void aDisabledCreditorIsOutAtTheNextRequestAndItsLogInFailsLikeAnyOther() throws Exception {
		Visitor visitor = new Visitor(this.mvc).settleIn(this.number, letter());
		assertThat(visitor.get("/summary")).hasStatusOk();

		assertThat(act("disable")).bodyText().contains("L’accesso è disattivato", "da Ada Bianchi, il");

		assertThat(standing()).isEqualTo("DISABLED");
		assertThat(visitor.get("/summary")).hasRedirectedUrl("/login");
		MvcTestResult refused = new Visitor(this.mvc).logIn(this.number, Visitor.OWN_PASSWORD);
		MvcTestResult wrong = new Visitor(this.mvc).logIn(People.number(), Visitor.OWN_PASSWORD);
		assertThat(refused).hasStatus(302).hasRedirectedUrl(wrong.getResponse().getRedirectedUrl());
		assertThat(refused.getResponse().getContentAsString()).isEqualTo(wrong.getResponse().getContentAsString());

		assertThat(act("enable")).bodyText().contains("di nuovo attivo");
		assertThat(new Visitor(this.mvc).logIn(this.number, Visitor.OWN_PASSWORD)).hasRedirectedUrl("/summary");
		assertThat(trail()).containsSubsequence("CREDENTIALS_ISSUED", "CREDENTIALS_DISABLED", "CREDENTIALS_ENABLED");
	}

	@Test
	void eachLookIsInTheTrailAndWithoutItNothingIsShown() {
		this.clerk.get(this.page);
		this.clerk.get(this.page);
		assertThat(trail()).containsExactly("CREDENTIALS_READ", "CREDENTIALS_READ");
		SilencedTrail.during(
				() -> assertThat(this.clerk.get(this.page)).failure()
					.rootCause()
					.hasMessageContaining("no space left on device"),
				this.people.accountOf(this.urp), this.jdbcTemplate);
	}

	@Test
	void aDisabledCreditorGetsNoLetter() throws Exception {
		letter();
		act("disable");
		assertThat(this.clerk.post(this.page)).hasStatus(409)
			.hasContentTypeCompatibleWith("text/html")
			.bodyText()
			.contains("<title>Errore: ", "è disattivato: non è stata fatta alcuna lettera");
		assertThat(trail()).filteredOn("CREDENTIALS_ISSUED"::equals).hasSize(1);
	}

	@Test
	void whoeverFailedTooOftenMayTryAgainOnceTheWaitIsEnded() throws Exception {
		String password = letter();
		for (int i = 0; i < 7; i++) {
			new Visitor(this.mvc).logIn(this.number, "sbagliata");
		}
		assertThat(new Visitor(this.mvc).logIn(this.number, password)).hasRedirectedUrl("/login?error");
		assertThat(this.clerk.get(this.page)).bodyText().contains("deve attendere fino al", "/credentials/reset-wait");

		assertThat(act("reset-wait")).bodyText()
			.contains("può riprovare subito")
			.doesNotContain("deve attendere", "/credentials/reset-wait");

		assertThat(new Visitor(this.mvc).logIn(this.number, password)).hasRedirectedUrl("/summary");
		assertThat(trail()).contains("WAIT_RESET");
	}

	@Test
	void whatIsDoneTwiceIsDoneOnceAndTheSecondIsTold() throws Exception {
		letter();
		act("disable");
		assertThat(act("disable")).bodyText().contains("era già così");
		act("enable");
		assertThat(act("enable")).bodyText().contains("era già così");
		assertThat(act("reset-wait")).bodyText().contains("era già così");
		assertThat(trail()).containsOnlyOnce("CREDENTIALS_DISABLED", "CREDENTIALS_ENABLED")
			.doesNotContain("WAIT_RESET");
	}

	@Test
	void ofACreditorWithoutAccountNothingIsClosed() {
		assertThat(act("disable")).bodyText().contains("era già così");
		assertThat(trail()).containsOnly("CREDENTIALS_READ");
	}

	@Test
	void aCreditorThatNobodyKnowsIsNotThere() {
		for (String act : List.of("", "/disable", "/enable", "/reset-wait")) {
			assertThat(this.clerk.post("/staff/creditors/999999999999/credentials" + act)).hasStatus(404);
		}
		assertThat(this.clerk.get("/staff/creditors/999999999999/credentials")).hasStatus(404);
		assertThat(this.clerk.get("/staff/creditors/x/credentials")).hasStatus(404);
	}

	private MvcTestResult act(String act) {
		assertThat(this.clerk.post(this.page + "/" + act)).hasRedirectedUrl(this.page);
		return this.clerk.get(this.page);
	}

	private String letter() throws Exception {
		return LetterDesk.credentials(this.clerk.post(this.page).getResponse().getContentAsByteArray())
			.get(0)
			.password();
	}

	private String standing() {
		Map<String, Object> row = this.jdbc.sql("select standing from creditor_credentials where creditor_id = ?")
			.param(this.creditor)
			.query()
			.singleRow();
		assertThat(this.clerk.get(this.page)).bodyText().contains("data-standing=\"" + row.get("standing") + "\"");
		return String.valueOf(row.get("standing"));
	}

	private List<String> trail() {
		return this.jdbc.sql("""
				select action from audit_event
				where creditor_id = ? and outcome = 'SUCCESS' and role = 'URP' order by id""")
			.param(this.creditor)
			.query(String.class)
			.list();
	}

}
