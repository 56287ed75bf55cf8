// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.Role;
import it.provincia.mandati.ledger.LedgerMother;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static it.provincia.mandati.document.CreditorBrowser.html;
import static it.provincia.mandati.document.CreditorBrowser.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing of a creditor is shown to the staff before it is written down who looks, and
 * why.
 */
@ApplicationTest
@Import(LedgerMother.class)
class OpeningTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	LedgerMother mother;

	@Autowired
	JdbcTemplate jdbc;

	Clerk clerk;

	long creditor;

	long document;

	@BeforeEach
	void aClerkBeforeACreditor() {
		this.clerk = new Clerk(this.mvc, Role.URP);
		this.creditor = this.mother.creditor();
		this.jdbc.update("update creditor set town = 'Soncino', pec = 'edil@pec.example' where id = ?", this.creditor);
		this.document = this.mother.position(this.creditor).number("FT 815").save();
	}

	@Test
	void whoHasNotOpenedItIsAskedWhyAndShownNoMoreThanWhoseItIs() {
		HtmlPage page = this.clerk.page(this.creditor, "");
		assertThat(page.getTitleText()).startsWith("Perché apri questa posizione?");
		assertThat(text(page, "main")).contains("Edil Esempio S.r.l.", "Richiesta del creditore",
				"Il creditore la vede");
		assertThat(page.asXml()).doesNotContain("Soncino", "edil@pec.example", "FT 815", "100,00");
		assertThat(lines()).isEmpty();
	}

	@Test
	void theReasonIsWrittenDownAndThenTheCardIsShown() {
		assertThat(
				this.clerk.open(this.creditor, "reason", "ASKED_BY_CREDITOR", "note", " Ha telefonato\r\n due volte "))
			.hasStatus(302)
			.hasRedirectedUrl("/staff/creditors/" + this.creditor);
		assertThat(lines()).singleElement()
			.satisfies((line) -> assertThat(line).containsEntry("action", "CREDITOR_OPENED")
				.containsEntry("outcome", "SUCCESS")
				.containsEntry("role", "URP")
				.containsEntry("creditor_id", this.creditor)
				.containsEntry("detail", "ASKED_BY_CREDITOR")
				.containsEntry("target", "Ha telefonato due volte"));
		HtmlPage card = this.clerk.page(this.creditor, "");
		assertThat(text(card, "h1")).isEqualTo("Edil Esempio S.r.l.");
		assertThat(text(card, "main")).contains("Soncino", "edil@pec.example", "FT 815");
		assertThat(text(card, ".notice")).contains("Stai guardando la posizione di Edil Esempio S.r.l.",
				"Ufficio relazioni con il pubblico. Motivo: Richiesta del creditore.", "Aperta fino alle ");
		assertThat(card.asXml()).doesNotContain("due volte");
	}

	@Test
	void withoutAReasonOrWithOneThatDoesNotExistNothingOpens() {
		assertRefused("Scegli il motivo");
		assertRefused("Scegli il motivo", "reason", "");
		assertRefused("Il motivo indicato non esiste", "reason", "CURIOSITY");
		assertRefused("Il motivo indicato non esiste", "reason", "CHECK;");
		assertRefused("al massimo 500 caratteri", "reason", "CHECK", "note", "x".repeat(501));
		assertRefused("al massimo 500 caratteri", "reason", "CHECK", "note", "x".repeat(100_000));
		assertThat(this.clerk.open(this.creditor, "reason", "OTHER", "note", "n".repeat(499) + "\u0000\u2028"))
			.hasStatus(302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/documents", "/documents?q=x&page=2", "/documents/{document}",
			"/documents/{document}/card.pdf", "/documents/999999999999" })
	void everyPageBelowLeadsBackToTheReason(String address) {
		String rest = address.replace("{document}", String.valueOf(this.document));
		assertThat(this.clerk.get(this.creditor, rest)).hasStatus(302)
			.hasRedirectedUrl("/staff/creditors/" + this.creditor);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/documents", "/documents/1", "/documents/1/card.pdf" })
	void aCreditorWhoIsNotThereIsNotFound(String rest) {
		assertThat(this.clerk.get(999_999_999_999L, rest)).hasStatus(404);
		assertThat(this.clerk.get(999_999_999_999_999_999L, rest)).hasStatus(404);
		assertThat(this.clerk.open(999_999_999_999L, "reason", "CHECK")).hasStatus(404);
		assertThat(lines()).isEmpty();
	}

	@Test
	void itHoldsForHalfAnHourOnTheClockOfTheDatabase() {
		this.clerk.open(this.creditor, "reason", "CHECK");
		assertThat(this.jdbc.queryForObject("""
				select ends_at - clock_timestamp() between interval '29 minutes' and interval '30 minutes'
				from opening where account_id = ?""", Boolean.class, this.clerk.account())).isTrue();
		assertThat(this.clerk.get(this.creditor, "/documents")).hasStatusOk();
		this.jdbc.update("update opening set ends_at = clock_timestamp() where account_id = ?", this.clerk.account());
		assertThat(this.clerk.get(this.creditor, "/documents")).hasRedirectedUrl("/staff/creditors/" + this.creditor);
		assertThat(this.clerk.get(this.creditor, "/documents/" + this.document + "/card.pdf"))
			.hasRedirectedUrl("/staff/creditors/" + this.creditor);
		assertThat(this.clerk.page(this.creditor, "").asXml()).contains("Perché apri").doesNotContain("Soncino");
		this.clerk.open(this.creditor, "reason", "CHECK");
		assertThat(this.clerk.get(this.creditor, "/documents")).hasStatusOk();
		assertThat(lines()).hasSize(2);
	}

	@Test
	void itIsOfThatPersonAndOfThatCreditor() {
		this.clerk.open(this.creditor, "reason", "CHECK");
		assertThat(new Clerk(this.mvc, Role.ADMIN).get(this.creditor, "/documents")).hasStatus(302);
		assertThat(this.clerk.get(this.mother.creditor(), "/documents")).hasStatus(302);
	}

	@Test
	void theSameReasonFromTwoWindowsIsOneOpeningAndAnotherReasonIsAnother() {
		assertThat(this.clerk.open(this.creditor, "reason", "CHECK")).hasStatus(302);
		assertThat(this.clerk.open(this.creditor, "reason", "CHECK")).hasStatus(302);
		assertThat(lines()).hasSize(1);
		this.clerk.open(this.creditor, "reason", "OTHER", "note", "Verifica della fattura");
		assertThat(lines()).extracting((line) -> line.get("detail")).containsExactly("CHECK", "OTHER");
		assertThat(text(this.clerk.page(this.creditor, "/documents"), ".notice")).contains("Altro motivo d’ufficio");
	}

	@Test
	void sentAtTheSameMomentItIsStillOne() throws Exception {
		ExecutorService hands = Executors.newFixedThreadPool(4);
		try {
			Callable<Integer> click = () -> this.clerk.open(this.creditor, "reason", "CHECK").getResponse().getStatus();
			for (var answer : hands.invokeAll(Stream.generate(() -> click).limit(8).toList())) {
				assertThat(answer.get()).isEqualTo(302);
			}
		}
		finally {
			hands.shutdownNow();
		}
		assertThat(lines()).hasSize(1);
	}

	@Test
	void whereTheTrailTakesNoLineNothingOpens() {
		SilencedTrail.during(() -> {
			assertThat(this.clerk.open(this.creditor, "reason", "CHECK")).failure()
				.rootCause()
				.hasMessageContaining("no space left on device");
			assertThat(this.clerk.page(this.creditor, "").asXml()).contains("Perché apri").doesNotContain("Soncino");
			assertThat(this.clerk.get(this.creditor, "/documents")).hasStatus(302);
		}, this.clerk.account(), this.jdbc);
	}

	private void assertRefused(String words, String... fields) {
		HtmlPage page = html(this.clerk.open(this.creditor, fields));
		assertThat(page.getTitleText()).startsWith("Errore: ");
		assertThat(text(page, ".error-summary")).contains(words);
		assertThat(page.asXml()).doesNotContain("Soncino", "FT 815");
		assertThat(this.clerk.get(this.creditor, "/documents")).hasStatus(302);
		assertThat(lines()).isEmpty();
	}

	private List<Map<String, Object>> lines() {
		return this.jdbc.queryForList("select * from audit_event where account_id = ? order by id",
				this.clerk.account());
	}

}
