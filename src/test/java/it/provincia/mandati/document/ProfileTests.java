// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.People.Person;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.Visitor;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static it.provincia.mandati.document.CreditorBrowser.html;
import static it.provincia.mandati.document.CreditorBrowser.text;
import static it.provincia.mandati.document.CreditorBrowser.texts;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who a creditor is to the body, and who uses its account.
 */
@ApplicationTest
class ProfileTests {

	private static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";

	private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1";

	private static final String IDENTITY = "section[aria-labelledby=identity] dd";

	private static final String LOG_INS = "section[aria-labelledby=log-ins] dd";

	private static final String SESSIONS = "section[aria-labelledby=sessions] tbody th";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	People people;

	Person firm;

	Visitor visitor;

	@BeforeEach
	void settleIn(@Autowired ApplicationContext context) {
		this.people = new People(context);
		this.firm = this.people.firm();
		this.visitor = visitor(FIREFOX).settleIn(this.firm.username(), this.firm.initialPassword());
	}

	@Test
	void saysWhoTheCreditorIsAsTheCreditorsFileSaidIt() {
		this.jdbc
			.sql("""
					update creditor set tax_code = :code, kind = 'FIRM', address = 'Seestrasse 3', postal_code = '8001',
					       town = 'Zürich', country = 'CH', email = 'info@zanoncelli.example', pec = 'zanoncelli@pec.example',
					       name = 'Rossi & <Figli>'
					where vat_number = :number""")
			.param("code", People.personCode())
			.param("number", this.firm.username())
			.update();
		List<String> shown = texts(profile(this.visitor), IDENTITY);
		assertThat(shown).hasSize(7).containsSubsequence("Rossi & <Figli>", this.firm.username());
		assertThat(shown.get(2)).matches("RSS.{13}");
		assertThat(shown.subList(3, 7)).containsExactly("Impresa o professionista", "Seestrasse 3 8001 Zürich SVIZZERA",
				"info@zanoncelli.example", "zanoncelli@pec.example");
		assertThat(texts(html(this.visitor.get("/profile?lang=en")), IDENTITY)).contains("Firm or professional",
				"Seestrasse 3 8001 Zürich SWITZERLAND");
	}

	@Test
	void saysWhatIsNotKnownAndWhomToTell() {
		HtmlPage page = profile(this.visitor);
		assertThat(texts(page, IDENTITY)).containsExactly("Edilizia Zanoncelli S.r.l.", this.firm.username(),
				"non risulta", "non risulta", "non risulta", "non risulta", "non risulta");
		assertThat(text(page, "aside")).contains("dillo all’Ufficio relazioni con il pubblico", "ragioneria",
				"0372 4061");
		assertThat(page.querySelectorAll("main a[href='/password'], main a[href='/access-log']")).hasSize(2);
		assertThat(text(page, "header a[href='/profile']")).startsWith("Edilizia Zanoncelli S.r.l.");
	}

	@Test
	void showsNobodyElseWhateverTheAddressSays() {
		Person other = this.people.firm();
		long id = this.jdbc.sql("select id from creditor where vat_number = ?")
			.param(other.username())
			.query(Long.class)
			.single();
		for (String query : List.of("?id=" + id, "?creditorId=" + id, "?creditor=" + other.username(), "?session=x")) {
			assertThat(texts(html(this.visitor.get("/profile" + query)), IDENTITY)).contains(this.firm.username())
				.doesNotContain(other.username());
		}
		assertThat(this.visitor.get("/profile/" + id)).hasStatus(404);
	}

	@Test
	void isForCreditorsWithAPasswordOfTheirOwn() {
		Person staff = this.people.staff(Role.ADMIN);
		Visitor clerk = visitor(FIREFOX).settleIn(staff.username(), staff.initialPassword());
		assertThat(clerk.get("/profile")).hasStatus(403);
		assertThat(clerk.post("/profile")).hasStatus(403);
		assertThat(clerk.get("/access-log")).hasStatus(403);
		assertThat(html(clerk.get("/staff")).querySelectorAll("header a[href='/profile']")).isEmpty();
		Person newcomer = this.people.firm();
		Visitor first = visitor(FIREFOX);
		first.logIn(newcomer.username(), newcomer.initialPassword());
		assertThat(first.get("/profile")).hasRedirectedUrl("/password");
		assertThat(first.post("/profile")).hasRedirectedUrl("/password");
		assertThat(first.get("/access-log")).hasRedirectedUrl("/password");
		assertThat(html(first.get("/password")).querySelectorAll("header a[href='/profile']")).isEmpty();
	}

	@Test
	void theFirstLogInHasNoneBefore() {
		assertThat(texts(profile(this.visitor), LOG_INS)).containsExactly("Nessuno: questo è il primo", "Nessuno",
				"Cambia password");
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-31T23:30:00Z,'01/02/2026, ore 00:30'", "2026-07-01T10:05:59Z,'01/07/2026, ore 12:05'" })
	void theLastLogInIsTheOneBeforeThisInTheTimeOfRome(String before, String shown) {
		this.jdbc.sql("update account set last_login_at = cast(? as timestamptz) where id = ?")
			.params(before, this.people.accountOf(this.firm))
			.update();
		Visitor again = visitor(FIREFOX);
		again.logIn(this.firm.username(), Visitor.OWN_PASSWORD);
		assertThat(texts(profile(again), LOG_INS)).startsWith(shown);
		visitor(IPHONE).logIn(this.firm.username(), Visitor.OWN_PASSWORD);
		assertThat(texts(profile(again), LOG_INS)).as("after a later log-in elsewhere").startsWith(shown);
	}

	@Test
	void theLogInBeforeIsKnownStillAfterAChangeOfPassword() {
		this.jdbc.sql("update account set last_login_at = '2026-07-01T10:05:59Z' where id = ?")
			.param(this.people.accountOf(this.firm))
			.update();
		Visitor again = visitor(FIREFOX);
		again.logIn(this.firm.username(), Visitor.OWN_PASSWORD);
		again.changePassword(Visitor.OWN_PASSWORD, "quattro sedie azzurre lontane");
		assertThat(texts(profile(again), LOG_INS)).startsWith("01/07/2026, ore 12:05");
		assertThat(texts(profile(again), SESSIONS)).containsExactly("Firefox su Windows questa");
	}

	@Test
	void countsTheFailuresSinceThatLogInAndNoneBefore() {
		fail(this.firm, 1);
		visitor(FIREFOX).logIn(this.firm.username(), Visitor.OWN_PASSWORD);
		fail(this.firm, 2);
		fail(this.people.firm(), 1);
		Visitor again = visitor(FIREFOX);
		again.logIn(this.firm.username(), Visitor.OWN_PASSWORD);
		HtmlPage page = profile(again);
		assertThat(texts(page, LOG_INS).get(1)).isEqualTo("2 da allora, l’ultimo il " + lastFailure());
		assertThat(text(page, ".callout-warning")).contains("Non sei stato tu?", "cambia la password");
		assertThat(page.asXml()).doesNotContain("127.0.0.1");
		assertThat(texts(profile(this.visitor), LOG_INS).get(1)).as("since ever").startsWith("3, l’ultimo il ");
	}

	@Test
	void listsTheSessionsOfThisAccountOnlyThisOneFirst() {
		visitor(IPHONE).logIn(this.firm.username(), Visitor.OWN_PASSWORD);
		visitor("curl/8.11.0 <b>").logIn(this.firm.username(), Visitor.OWN_PASSWORD);
		Person other = this.people.firm();
		visitor(IPHONE).settleIn(other.username(), other.initialPassword());
		HtmlPage page = profile(this.visitor);
		assertThat(texts(page, SESSIONS)).containsExactly("Firefox su Windows questa", "Browser sconosciuto",
				"Safari su iPhone");
		assertThat(page.asXml()).doesNotContain(this.visitor.sessionId());
		assertThat(texts(html(this.visitor.get("/profile?lang=en")), SESSIONS))
			.containsExactly("Firefox on Windows this one", "Unknown browser", "Safari on iPhone");
	}

	@Test
	void saysSinceWhenASessionIsOpenAndWhenItWasLastUsed() {
		Visitor phone = visitor(IPHONE);
		phone.logIn(this.firm.username(), Visitor.OWN_PASSWORD);
		this.jdbc.sql("""
				update spring_session
				set creation_time = extract(epoch from timestamptz '2026-07-01T10:05:59Z') * 1000,
				    last_access_time = extract(epoch from timestamptz '2026-12-01T22:59:00Z') * 1000
				where session_id = ?""").param(phone.sessionId()).update();
		assertThat(texts(profile(this.visitor), "section[aria-labelledby=sessions] tr:nth-child(2) td"))
			.containsExactly("01/07/2026, ore 12:05", "01/12/2026, ore 23:59");
	}

	@Test
	void aSessionThatHasRunOutIsNoLongerOpen() {
		Visitor phone = visitor(IPHONE);
		phone.logIn(this.firm.username(), Visitor.OWN_PASSWORD);
		this.jdbc.sql("update spring_session set expiry_time = expiry_time - 1201000 where session_id = ?")
			.param(phone.sessionId())
			.update();
		assertThat(texts(profile(this.visitor), SESSIONS)).hasSize(1);
	}

	@Test
	void aSessionOfAnotherVersionIsShownWithoutWhatCannotBeRead() {
		this.jdbc.sql("""
				update spring_session_attributes set attribute_bytes = 'x'
				where attribute_name = 'LOG_IN_MARK'
				  and session_primary_id = (select primary_id from spring_session where session_id = ?)""")
			.param(this.visitor.sessionId())
			.update();
		HtmlPage page = profile(this.visitor);
		assertThat(texts(page, SESSIONS)).containsExactly("Browser sconosciuto questa");
		assertThat(texts(page, LOG_INS)).containsExactly("Cambia password");
	}

	@Test
	void closesAllOthersAndWritesThatDown() {
		Visitor phone = visitor(IPHONE);
		phone.logIn(this.firm.username(), Visitor.OWN_PASSWORD);
		Person other = this.people.firm();
		Visitor stranger = visitor(IPHONE).settleIn(other.username(), other.initialPassword());
		assertThat(this.visitor.post("/profile")).hasRedirectedUrl("/profile");
		HtmlPage page = profile(this.visitor);
		assertThat(text(page, "[role=alert]")).startsWith("Le altre sessioni sono chiuse");
		assertThat(texts(page, SESSIONS)).containsExactly("Firefox su Windows questa");
		assertThat(page.querySelectorAll("main form")).isEmpty();
		assertThat(phone.get("/summary")).hasRedirectedUrl("/login");
		assertThat(stranger.get("/summary")).hasStatusOk();
		assertThat(ended()).isOne();
		assertThat(this.visitor.post("/profile")).hasRedirectedUrl("/profile");
		assertThat(text(profile(this.visitor), "[role=alert]")).startsWith("Non c’erano altre sessioni");
		assertThat(ended()).isOne();
	}

	@Test
	void everyWordIsThereInBothLanguages() {
		visitor(IPHONE).logIn(this.firm.username(), Visitor.OWN_PASSWORD);
		fail(this.firm, 1);
		for (String language : List.of("it", "en")) {
			HtmlPage page = html(this.visitor.get("/profile?lang=" + language));
			assertThat(page.asXml()).doesNotContain("??").contains("lang=\"" + language + "\"");
		}
		assertThat(text(profile(this.visitor), "main")).contains("1, the last one on", "Close the others")
			.doesNotContainPattern("Sessioni|, ore |Chiudi|risulta|Partita");
	}

	private Visitor visitor(String userAgent) {
		return new Visitor(this.mvc).using(userAgent);
	}

	private void fail(Person person, int times) {
		for (int i = 0; i < times; i++) {
			visitor(IPHONE).logIn(person.username(), "a wrong password");
		}
	}

	private static HtmlPage profile(Visitor visitor) {
		return html(visitor.get("/profile"));
	}

	private String lastFailure() {
		return this.jdbc.sql("""
				select to_char(max(happened_at) at time zone 'Europe/Rome', 'DD/MM/YYYY", ore "HH24:MI')
				from audit_event where account_id = ? and outcome = 'FAILURE'""")
			.param(this.people.accountOf(this.firm))
			.query(String.class)
			.single();
	}

	private int ended() {
		return this.jdbc.sql("""
				select count(*) from audit_event
				where action = 'OTHER_SESSIONS_ENDED' and outcome = 'SUCCESS' and role = 'CREDITOR'
				  and creditor_id is not null and account_id = ?""")
			.param(this.people.accountOf(this.firm))
			.query(Integer.class)
			.single();
	}

}
