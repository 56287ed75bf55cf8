// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.People;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.account.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages by which the offices ask for letters.
 */
@ApplicationTest
class CredentialsPageTests {

	private static final String PAGE = "/staff/credentials";

	private static final Pattern ORDER = Pattern.compile("name=\"order\" value=\"([^\"]+)\"");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	ApplicationContext context;

	@Autowired
	Letters letters;

	@Autowired
	Recipients recipients;

	People people;

	Visitor clerk;

	@BeforeEach
	void aClerkBeforeAnEmptyPage() throws IOException {
		this.people = new People(this.context);
		People.Person finance = this.people.staff(Role.FINANCE);
		this.letters.to(() -> this.recipients.waiting(LetterScope.ALL).recipients(),
				new LetterOrder(UUID.randomUUID(), this.people.accountOf(finance), ""), OutputStream::nullOutputStream);
		this.clerk = new Visitor(this.mvc).settleIn(finance.username(), finance.initialPassword());
	}

	@Test
	void thePageSaysHowManyWaitAndTheButtonGivesTheirLetters() throws Exception {
		String first = People.number();
		String second = People.number();
		this.people.creditor(null, first);
		this.people.creditor(null, second);
		MvcTestResult page = this.clerk.get(PAGE);
		assertThat(page).hasStatusOk().bodyText().contains("data-waiting>2<");

		MvcTestResult pdf = this.clerk.post(PAGE, "order", order(page), "protocol", " 2026/0815 ");

		assertThat(pdf).hasStatusOk().hasContentType("application/pdf").hasHeader("Cache-Control", "no-store");
		assertThat(pdf.getResponse().getHeader("Content-Disposition"))
			.matches("attachment; filename=\"lettere-20\\d\\d-\\d\\d-\\d\\d\\.pdf\"");
		byte[] content = pdf.getResponse().getContentAsByteArray();
		assertThat(LetterDesk.credentials(content)).extracting(LetterDesk.Credentials::username)
			.containsExactlyInAnyOrder(first, second);
		assertThat(LetterDesk.text(content)).contains("Prot. n. 2026/0815 – ");
		assertThat(this.clerk.get(PAGE)).bodyText()
			.containsPattern("2026/0815</td>\\s*<td[^>]*>2</td>\\s*<td[^>]*>0</td>")
			.contains("data-sent=\"true\"")
			.doesNotContain("<form method=\"post\" action=\"/staff/credentials\"");
	}

	@Test
	void theSameFormSentTwiceSaysThatTheLettersAreMade() {
		this.people.creditor(null, People.number());
		String order = order(this.clerk.get(PAGE));
		this.clerk.post(PAGE, "order", order);
		this.people.creditor(null, People.number());

		MvcTestResult again = this.clerk.post(PAGE, "order", order);

		assertThat(again).hasStatus(409)
			.bodyText()
			.contains("<title>Errore: ", "già state fatte")
			.contains("data-waiting>1<");
		assertThat(order(again)).isNotEqualTo(order);
	}

	@Test
	void whereNobodyWaitsThereIsNothingToMake() {
		assertThat(this.clerk.get(PAGE)).bodyText().contains("Nessun creditore aspetta una lettera");
		assertThat(this.clerk.post(PAGE)).hasStatus(409).bodyText().contains("non è stato fatto alcun PDF");
	}

	@Test
	void aBrokenFormIsRefusedAtTheFieldAndNothingIsMade() {
		this.people.creditor(null, People.number());
		assertThat(this.clerk.post(PAGE, "protocol", "1".repeat(41))).hasStatusOk()
			.bodyText()
			.contains("id=\"protocol-error\"", "al massimo 40 caratteri");
		assertThat(this.clerk.post(PAGE, "order", "../../etc")).hasStatusOk()
			.bodyText()
			.contains("Il modulo è rovinato");
		assertThat(this.clerk.get(PAGE)).bodyText().contains("data-waiting>1<");
	}

	@Test
	void theFrontOfficeMakesALetterForOneCreditorAgain() throws Exception {
		People.Person urp = this.people.staff(Role.URP);
		Visitor desk = new Visitor(this.mvc).settleIn(urp.username(), urp.initialPassword());
		String number = People.number();
		String address = "/staff/creditors/" + this.people.creditor(null, number) + "/credentials";
		List<LetterDesk.Credentials> first = LetterDesk.credentials(pdf(desk.post(address)));
		List<LetterDesk.Credentials> second = LetterDesk.credentials(pdf(desk.post(address)));
		assertThat(first).singleElement().extracting(LetterDesk.Credentials::username).isEqualTo(number);
		assertThat(new Visitor(this.mvc).logIn(number, first.get(0).password())).hasRedirectedUrl("/login?error");
		Visitor creditor = new Visitor(this.mvc);
		assertThat(creditor.logIn(number, second.get(0).password())).hasRedirectedUrl("/summary");
		assertThat(creditor.get("/summary")).hasRedirectedUrl("/password");
	}

	@Test
	void aCreditorThatNoCodeTellsApartIsRefusedInWords() {
		String shared = People.number();
		long alone = this.people.creditor(null, shared);
		this.people.creditor(People.personCode(), shared);
		assertThat(this.clerk.post("/staff/creditors/" + alone + "/credentials")).hasStatus(409)
			.bodyText()
			.contains("<title>Errore: ", "nessun codice lo distingue");
		assertThat(this.clerk.post("/staff/creditors/999999999999/credentials")).hasStatus(404);
	}

	private static byte[] pdf(MvcTestResult result) {
		assertThat(result).hasStatusOk().hasContentType("application/pdf");
		return result.getResponse().getContentAsByteArray();
	}

	private static String order(MvcTestResult page) {
		try {
			Matcher matcher = ORDER.matcher(page.getResponse().getContentAsString());
			assertThat(matcher.find()).isTrue();
			return matcher.group(1);
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
