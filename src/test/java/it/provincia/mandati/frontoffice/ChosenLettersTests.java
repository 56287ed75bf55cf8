// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountService;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.Visitor;
import it.provincia.mandati.frontoffice.LetterDesk.Credentials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Letters for some only: a list, those not used in time, those with whom there is
 * business.
 */
@ApplicationTest
class ChosenLettersTests {

	private static final String CHOSEN = "/staff/credentials/chosen";

	private static final String EXPIRED = "/staff/credentials/expired";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Letters letters;

	@Autowired
	Recipients recipients;

	@Autowired
	AccountService accounts;

	@Autowired
	ApplicationContext context;

	People people;

	Visitor clerk;

	UUID clerkId;

	@BeforeEach
	void aClerkAndNobodyWhoWaits() throws IOException {
		this.people = new People(this.context);
		People.Person finance = this.people.staff(Role.FINANCE);
		this.clerkId = this.people.accountOf(finance);
		this.clerk = new Visitor(this.mvc).settleIn(finance.username(), finance.initialPassword());
		this.letters.to(() -> this.recipients.waiting(LetterScope.ALL).recipients(), order(),
				OutputStream::nullOutputStream);
		this.letters.to(this.recipients::expired, order(), OutputStream::nullOutputStream);
	}

	@Test
	void theCheckSaysWhyEachCodeGetsNoLetterAndThePdfHoldsTheOthers() throws IOException {
		String never = People.number();
		this.people.creditor(null, never);
		String person = People.personCode();
		this.people.creditor(person, null);
		People.Person inThePost = this.people.firm();
		People.Person active = this.people.firm();
		new Visitor(this.mvc).settleIn(active.username(), active.initialPassword());
		People.Person closed = this.people.firm();
		this.jdbc.sql("update account set enabled = false where id = ?").param(this.people.accountOf(closed)).update();
		String shared = People.number();
		this.people.creditor(People.personCode(), shared);
		this.people.creditor(People.personCode(), shared);
		String nobodys = People.number();
		String codes = String.join("\r\n", spaced(never), person.toLowerCase(), "IT" + inThePost.username(),
				active.username(), closed.username(), shared, nobodys, "non è un codice", never, "<b>x</b>");

		MvcTestResult check = this.clerk.post(CHOSEN, "codes", codes);

		assertThat(check).hasStatusOk()
			.bodyText()
			.contains("data-recipients>3<", "data-without-address>3<", "data-on-the-way>1<")
			.contains("&lt;b&gt;x&lt;/b&gt;")
			.doesNotContain("<b>x</b>");
		assertThat(faults(check)).containsExactly("ACTIVE", "DISABLED", "SHARED", "UNKNOWN", "NO_CODE", "REPEATED",
				"NO_CODE");
		List<Credentials> letters = pdf(this.clerk.post(CHOSEN + "/letters", "codes", codes));
		assertThat(letters).extracting(Credentials::username)
			.containsExactlyInAnyOrder(never, person, inThePost.username());
		assertThat(opens(letters.get(0))).isTrue();
		assertThat(opens(new Credentials(inThePost.username(), inThePost.initialPassword()))).isFalse();
		assertThat(opens(new Credentials(active.username(), Visitor.OWN_PASSWORD))).isTrue();
	}

	@Test
	void aCreditorThatNoCodeTellsApartIsFoundByNoneOfThem() {
		String shared = People.number();
		this.people.creditor(null, shared);
		this.people.creditor(People.personCode(), shared);
		assertThat(faults(this.clerk.post(CHOSEN, "codes", shared))).containsExactly("SHARED");
	}

	@Test
	void anEmptyListOneTooLongAndOneOfNobodyAreRefusedInWords() {
		assertThat(this.clerk.post(CHOSEN, "codes", " \r\n")).hasStatusOk()
			.bodyText()
			.contains("<title>Errore: ", "href=\"#codes\"", "Scrivere almeno un codice");
		String many = IntStream.range(0, 5_001).mapToObj("%011d"::formatted).collect(Collectors.joining("\n"));
		assertThat(this.clerk.post(CHOSEN, "codes", many)).bodyText().contains("id=\"codes-error\"", "più di 5.000");
		assertThat(this.clerk.post(CHOSEN + "/letters", "codes", many)).bodyText().contains("più di 5.000");
		assertThat(this.clerk.post(CHOSEN, "codes", "\u0000a\u0000")).hasStatusOk().bodyText().contains("NO_CODE");
		assertThat(this.clerk.post(CHOSEN, "codes", "1".repeat(100_000))).hasStatusOk()
			.bodyText()
			.contains("NO_CODE", "1".repeat(60) + "…");
		assertThat(this.clerk.post(CHOSEN)).hasStatusOk().bodyText().contains("Scrivere almeno un codice");
		String nobody = People.number();
		assertThat(this.clerk.post(CHOSEN, "codes", nobody)).bodyText()
			.contains("Nessuno di questi codici")
			.doesNotContain(CHOSEN + "/letters");
		assertThat(this.clerk.post(CHOSEN + "/letters", "codes", nobody)).hasStatus(409)
			.bodyText()
			.contains("non è stato fatto alcun PDF");
	}

	@Test
	void aListOfFiveThousandIsCheckedByAFewStatements() {
		String number = People.number();
		this.people.creditor(null, number);
		String list = IntStream.range(1, 5_000)
			.mapToObj("%011d"::formatted)
			.collect(Collectors.joining("\n", number + "\n", ""));
		assertThat(this.clerk.post(CHOSEN, "codes", list)).hasStatusOk().bodyText().contains("data-recipients>1<");
	}

	@Test
	void theSameListSentTwiceIsMadeOnceAndWhoBecameActiveMeanwhileKeepsThePassword() throws IOException {
		String number = People.number();
		long creditor = this.people.creditor(null, number);
		String order = UUID.randomUUID().toString();
		Credentials letter = pdf(this.clerk.post(CHOSEN + "/letters", "codes", number, "order", order)).get(0);
		assertThat(this.clerk.post(CHOSEN + "/letters", "codes", number, "order", order)).hasStatus(409)
			.bodyText()
			.contains("già state fatte");
		Audience audience = () -> this.recipients.those(List.of(creditor))
			.stream()
			.filter((one) -> one.standing() != CredentialStanding.ACTIVE)
			.toList();
		LetterDelivery slow = () -> {
			new Visitor(this.mvc).settleIn(number, letter.password());
			return OutputStream.nullOutputStream();
		};
		assertThatExceptionOfType(LettersOvertakenException.class)
			.isThrownBy(() -> this.letters.to(audience, order(), slow));
		assertThat(opens(new Credentials(number, Visitor.OWN_PASSWORD))).isTrue();
	}

	@Test
	void lettersNotUsedInTimeAreListedAndMadeAgainOneOrAll() throws IOException {
		People.Person first = expired();
		People.Person second = expired();
		People.Person third = expired();
		People.Person closed = expired();
		this.jdbc.sql("update account set enabled = false where id = ?").param(this.people.accountOf(closed)).update();
		assertThat(this.clerk.get(EXPIRED)).bodyText()
			.contains(first.username(), second.username(), third.username(), "In tutto 3,")
			.doesNotContain(closed.username());
		assertThat(this.clerk.get("/staff/credentials")).bodyText().contains("senza essere usate: 3");
		assertThat(this.clerk.post(EXPIRED)).hasStatusOk()
			.bodyText()
			.contains("<title>Errore: ", "Scegliere almeno una lettera");

		assertThat(pdf(this.clerk.post(EXPIRED, "creditor", id(second), "creditor", "x"))).singleElement()
			.satisfies((letter) -> {
				assertThat(letter.username()).isEqualTo(second.username());
				assertThat(opens(letter)).isTrue();
			});
		assertThat(pdf(this.clerk.post(EXPIRED, "which", "ALL"))).extracting(Credentials::username)
			.containsExactlyInAnyOrder(first.username(), third.username());
		assertThat(this.clerk.post(EXPIRED, "creditor", id(second))).hasStatus(409)
			.bodyText()
			.contains("già state rifatte");
		assertThat(this.clerk.get(EXPIRED + "?page=99999999999")).hasStatusOk()
			.bodyText()
			.contains("Nessuna lettera è scaduta");
	}

	@Test
	void aBrokenProtocolIsRefusedAtItsFieldAndTheTicksStay() {
		People.Person person = expired();
		this.people.creditor(null, People.number());
		for (String protocol : List.of("1".repeat(41), "a\u0000b", "a\u0007")) {
			assertThat(this.clerk.post(EXPIRED, "creditor", id(person), "protocol", protocol)).hasStatusOk()
				.bodyText()
				.contains("id=\"protocol-error\"")
				.containsPattern("value=\"" + id(person) + "\" checked");
			assertThat(this.clerk.post("/staff/credentials", "protocol", protocol)).hasStatusOk()
				.bodyText()
				.contains("id=\"protocol-error\"");
		}
	}

	@Test
	void onlyThoseWithOpenOrRecentPositionsGetALetterWhereThatIsChosen() throws IOException {
		String owed = waitingWith(10, "5 years");
		String recent = waitingWith(0, "11 months");
		waitingWith(0, "13 months");
		this.people.creditor(null, People.number());
		assertThat(this.clerk.get("/staff/credentials")).bodyText()
			.contains("Tutti quelli che aspettano: 4", "aperte o recenti: 2");
		assertThat(pdf(this.clerk.post("/staff/credentials", "scope", "CURRENT"))).extracting(Credentials::username)
			.containsExactlyInAnyOrder(owed, recent);
		assertThat(this.clerk.get("/staff/credentials")).bodyText().contains("data-waiting>2<");
		assertThat(this.clerk.post("/staff/credentials", "scope", "CURRENT")).hasStatus(409);
		assertThat(pdf(this.clerk.post("/staff/credentials"))).hasSize(2);
	}

	private String waitingWith(int toPay, String age) {
		String number = People.number();
		this.jdbc
			.sql("""
					with place as (insert into office (code, name) values (:number, 'Ufficio') returning id),
					     made as (insert into document (code, stated_vat_number, creditor_id, type, number, date, amount, office_id)
					        select :number, :number, :creditor, 'INVOICE', '1', current_date - cast(:age as interval), 10, id
					        from place returning *)
					insert into position (creditor_id, document_id, type, number, date, amount, to_pay, status, live_line,
					                      paid_amount, search, mandate_terms)
					select creditor_id, id, type, number, date, amount, :toPay, 'PAID', true, 0, '', '{}' from made""")
			.param("number", number)
			.param("creditor", this.people.creditor(null, number))
			.param("age", age)
			.param("toPay", toPay)
			.update();
		return number;
	}

	private People.Person expired() {
		People.Person person = this.people.firm();
		this.jdbc.sql("update account set password_expires_at = now() - interval '1 day' where id = ?")
			.param(this.people.accountOf(person))
			.update();
		return person;
	}

	private String id(People.Person person) {
		return this.jdbc.sql("select creditor_id from account where id = ?")
			.param(this.people.accountOf(person))
			.query(String.class)
			.single();
	}

	private LetterOrder order() {
		return new LetterOrder(UUID.randomUUID(), this.clerkId, "");
	}

	private static String spaced(String number) {
		return " " + number.substring(0, 3) + " " + number.substring(3, 7) + "." + number.substring(7) + " ";
	}

	private boolean opens(Credentials letter) {
		return "/summary"
			.equals(new Visitor(this.mvc).logIn(letter.username(), letter.password()).getResponse().getRedirectedUrl());
	}

	private static List<String> faults(MvcTestResult check) {
		try {
			return java.util.regex.Pattern.compile("data-fault=\"([A-Z_]+)\"")
				.matcher(check.getResponse().getContentAsString())
				.results()
				.map((match) -> match.group(1))
				.toList();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<Credentials> pdf(MvcTestResult result) throws IOException {
		assertThat(result).hasStatusOk().hasContentType("application/pdf");
		return LetterDesk.credentials(result.getResponse().getContentAsByteArray());
	}

}
