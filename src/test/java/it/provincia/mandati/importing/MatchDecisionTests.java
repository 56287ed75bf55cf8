// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static it.provincia.mandati.importing.OrdersText.payee;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is the same document, where no lot tells: decided once, and it holds.
 */
@ApplicationTest
@Import(ImportBench.class)
class MatchDecisionTests {

	private static final String FIRM = "00000000109";

	private static final String DOCUMENTS = """
			codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;codice_ufficio;data_scadenza;protocollo
			D1;00000000109;Edil;FATTURA;FPA 7/26;1/3/2026;%s;RAG;15/4/2026;2026/77
			""";

	private final AccountPrincipal clerk = new AccountPrincipal(UUID.randomUUID(), Role.FINANCE, null, true);

	@Autowired
	ImportBench bench;

	@Autowired
	MatchQuestions questions;

	@Autowired
	MatchDecisions decisions;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	@Test
	void bothSidesAreToldAndWhereTheyAgree() {
		invoice();
		document("1220,00");
		MatchQuestion question = this.questions.waiting(1).rows().get(0);
		assertThat(question.number()).isEqualTo("FPA 7/26");
		assertThat(question.invoice()).isTrue();
		MatchPair pair = this.questions.find(question.key()).orElseThrow().pairs().get(0);
		assertThat(pair.known().code()).isEqualTo("D1");
		assertThat(pair.known().protocol()).isEqualTo("2026/77");
		assertThat(Stream.of(pair.sameDate(), pair.sameAmount(), pair.sameDueDate())).containsExactly(true, true,
				false);
		assertThat(pair.sameLot()).isNull();
	}

	@Test
	void nothingIsShownAsCertainBeforeAndOneDocumentAfterwards() {
		invoice();
		document("1220,00");
		assertThat(positions()).containsExactly("FPA 7/26 1220.00 RAG -");
		assertThat(decide("D1", true)).isEqualTo(SettlingOutcome.DONE);
		assertThat(positions()).containsExactly("FPA 7/26 1220.00 RAG Manutenzione strade");
		invoice();
		document("1220,00");
		document("1221,00");
		assertThat(positions()).containsExactly("FPA 7/26 1221.00 RAG Manutenzione strade");
		assertThat(this.questions.waiting(1).count()).isZero();
	}

	@Test
	void whatIsNotTheSameIsShownBesideTheOther() {
		invoice();
		document("1220,00");
		assertThat(decide("D1", false)).isEqualTo(SettlingOutcome.DONE);
		assertThat(positions()).containsExactly("FPA 7/26 1220.00 RAG -",
				"FPA 7/26 1220.00 UFPROV Manutenzione strade");
		document("1220,00");
		invoice();
		assertThat(this.questions.waiting(1).count()).isZero();
	}

	@Test
	void anOrderThatNamesAnInvoicePaysTheDocumentThatItIs() {
		document("1220,00");
		this.bench.take(order(1001));
		MatchQuestion question = this.questions.waiting(1).rows().get(0);
		assertThat(question.invoice()).isFalse();
		MatchPair pair = this.questions.find(question.key()).orElseThrow().pairs().get(0);
		assertThat(pair.told().called()).isEqualTo("2026/1001/1");
		assertThat(this.decisions.decide(question.key(), "D1", true, this.clerk)).isEqualTo(SettlingOutcome.DONE);
		assertThat(standing()).containsExactly("FPA 7/26 MANDATE_ISSUED");
		this.bench.take(order(1002));
		assertThat(standing()).containsExactly("FPA 7/26 MANDATE_ISSUED");
		assertThat(this.jdbc.queryForObject("select count(*) from position_line", Long.class)).isEqualTo(2);
		assertThat(this.decisions.decide(question.key(), "D1", false, this.clerk)).isEqualTo(SettlingOutcome.OVERTAKEN);
	}

	@Test
	void aDecisionTakenBackAsksAgain() {
		invoice();
		document("1220,00");
		String before = this.bench.checksum();
		String key = this.questions.waiting(1).rows().get(0).key();
		decide("D1", true);
		assertThat(this.decisions.reopen(key, "D1", this.clerk)).isEqualTo(SettlingOutcome.DONE);
		assertThat(this.bench.checksum()).isEqualTo(before);
		assertThat(this.questions.waiting(1).count()).isOne();
		assertThat(this.decisions.reopen(key, "D1", this.clerk)).isEqualTo(SettlingOutcome.OVERTAKEN);
		assertThat(trail()).containsExactly("MATCH_SETTLED D1 SAME", "MATCH_SETTLED D1 REOPENED");
	}

	@Test
	void theOrderOfComingMakesNoDifference() {
		document("1220,00");
		invoice();
		decide("D1", true);
		this.bench.take(order(1001));
		decide("D1", true);
		String expected = this.bench.checksum();
		this.bench.emptyTheLedger();
		this.bench.take(order(1001));
		invoice();
		document("1220,00");
		decide("D1", true);
		decide("D1", true);
		assertThat(this.bench.checksum()).isEqualTo(expected);
		assertThat(standing()).containsExactly("FPA 7/26 MANDATE_ISSUED");
	}

	@Test
	void ofTwoClerksAtOnceOneDecidesAndTheOtherIsTold() {
		invoice();
		document("1220,00");
		String key = this.questions.waiting(1).rows().get(0).key();
		List<CompletableFuture<SettlingOutcome>> clerks = Stream.of(true, false, true)
			.map((same) -> CompletableFuture.supplyAsync(() -> this.decisions.decide(key, "D1", same, this.clerk)))
			.toList();
		assertThat(clerks.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(SettlingOutcome.DONE,
				SettlingOutcome.OVERTAKEN, SettlingOutcome.OVERTAKEN);
		assertThat(trail()).hasSize(1);
	}

	private SettlingOutcome decide(String documentCode, boolean same) {
		return this.decisions.decide(this.questions.waiting(1).rows().get(0).key(), documentCode, same, this.clerk);
	}

	private void invoice() {
		this.bench.take("IT00000000109_00A1.xml",
				InvoiceText.file()
					.invoice("TD01", "FPA 7/26", "2026-03-01", "1220.00", InvoiceText.payment("2026-03-31", "1220.00"))
					.bytes());
	}

	private void document(String amount) {
		this.bench.take(DOCUMENTS.formatted(amount).getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] order(int mandate) {
		return OrdersText.flow("2026-04-20T09:15:00")
			.mandate("INSERIMENTO", mandate,
					payee(1, "1220.00", FIRM, OrdersText.invoice("9876543210", "fpa 7/26", "1220.00")))
			.bytes();
	}

	private List<String> positions() {
		return this.jdbc.queryForList(
				"""
						select concat_ws(' ', position.number collate "C", amount, office.code, coalesce(subject, '-')) as position
						from position left join office on office.id = office_id order by 1""",
				String.class);
	}

	private List<String> standing() {
		return this.jdbc.queryForList("select number collate \"C\" || ' ' || status from position", String.class);
	}

	private List<String> trail() {
		return this.jdbc.queryForList(
				"select concat_ws(' ', action, target, detail) from audit_event where account_id = ? order by id",
				String.class, this.clerk.accountId());
	}

}
