// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static it.provincia.mandati.importing.OrdersText.payee;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Whose facts are that no code tells: decided once, and it holds.
 */
@ApplicationTest
@Import(ImportBench.class)
class PayeeDecisionTests {

	private static final String FIRM = "00000000109";

	private static final String OTHER = "00000000208";

	private static final String OTHER_IBAN = "IT05K0542811101000000654321";

	private static final String DOCUMENTS = "codice_documento;codice_fiscale;partita_iva;denominazione;tipo;numero;data;importo;codice_ufficio\n";

	private final AccountPrincipal clerk = new AccountPrincipal(UUID.randomUUID(), Role.FINANCE, null, true);

	@Autowired
	ImportBench bench;

	@Autowired
	ImportUndo undo;

	@Autowired
	PayeeQuestions questions;

	@Autowired
	PayeeCandidates candidates;

	@Autowired
	PayeeDecisions decisions;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	@Test
	void oneDecisionSettlesAllThatStateTheSame() {
		this.bench.take(flow(1, payee(1, "10.00", ""), payee(2, "20.00", ""), unnamed("30.00")));
		this.bench.take(flow(2, payee(1, "40.00", FIRM)));
		assertThat(this.questions.waiting(1).rows()).extracting(PayeeQuestion::name, PayeeQuestion::facts)
			.containsExactlyInAnyOrder(tuple("Edilè Esempio S.r.l.", 2L), tuple("Altro", 1L));
		assertThat(give(key("Edilè Esempio S.r.l."), FIRM)).isEqualTo(SettlingOutcome.DONE);
		assertThat(positions()).containsExactly("00000000109 2026/1/1 10.00", "00000000109 2026/1/2 20.00",
				"00000000109 2026/2 40.00");
		assertThat(this.questions.waiting(1).rows()).extracting(PayeeQuestion::name).containsExactly("Altro");
	}

	@Test
	void itHoldsForWhatComesLaterAndForWhatIsSentAgain() {
		this.bench.take(flow(2, payee(1, "40.00", FIRM)));
		this.bench.take(flow(1, payee(1, "10.00", "")));
		give(key("Edilè Esempio S.r.l."), FIRM);
		assertThat(this.bench.take(flow(3, payee(1, "50.00", "")))).containsEntry("rows_parked", 0L);
		this.bench.take(OrdersText.flow("2026-04-21T09:15:00").mandate("VARIAZIONE", 1, payee(1, "11.00", "")).bytes());
		assertThat(positions()).containsExactly("00000000109 2026/1 11.00", "00000000109 2026/2 40.00",
				"00000000109 2026/3 50.00");
		assertThat(this.questions.waiting(1).count()).isZero();
	}

	@Test
	void anotherNameOrAnotherAccountIsAnotherQuestion() {
		this.bench.take(flow(2, payee(1, "40.00", FIRM)));
		this.bench.take(flow(1, payee(1, "10.00", "")));
		give(key("Edilè Esempio S.r.l."), FIRM);
		this.bench
			.take(flow(3, unnamed("1.00"), payee(2, "2.00", "").replace("IT60X0542811101000000123456", OTHER_IBAN)));
		assertThat(this.questions.waiting(1).count()).isEqualTo(2);
	}

	@Test
	void withoutNumberAndAccountItHoldsForOneLineAlone() {
		this.bench.take(flow(2, payee(1, "40.00", FIRM)));
		this.bench.take(flow(1, cash(1), cash(2)));
		List<PayeeQuestion> waiting = this.questions.waiting(1).rows();
		assertThat(waiting).hasSize(2);
		assertThat(give(waiting.get(0).key(), FIRM)).isEqualTo(SettlingOutcome.DONE);
		assertThat(this.questions.waiting(1).rows()).extracting(PayeeQuestion::key)
			.containsExactly(waiting.get(1).key());
	}

	@Test
	void aNumberThatSeveralBearIsGivenToOneOfThemAndALaterRowWithATaxCodeStaysItsOwn() {
		this.bench.take(csv("D1;RSSMRA45C12F205C;00000000109;Rossi;FATTURA;1;1/3/2026;10;RAG",
				"D2;BNCLRA45C52F205B;00000000109;Bianchi;FATTURA;2;1/3/2026;10;RAG",
				"D3;;00000000109;Gruppo;FATTURA;3;1/3/2026;10;RAG"));
		PayeeSheet sheet = this.questions.find(key("Gruppo")).orElseThrow();
		assertThat(sheet.bearers()).extracting(PayeeCandidate::name).containsExactly("Bianchi", "Rossi");
		assertThat(sheet.facts()).extracting(PayeeFact::called).containsExactly("3");
		assertThat(this.decisions.give(sheet.question().key(), sheet.bearers().get(1).id(), this.clerk))
			.isEqualTo(SettlingOutcome.DONE);
		this.bench.take(csv("D4;BNCLRA45C52F205B;00000000109;Bianchi;FATTURA;4;1/3/2026;10;RAG",
				"D5;;00000000109;Gruppo;FATTURA;5;1/3/2026;10;RAG"));
		assertThat(positions()).containsExactly("BNCLRA45C52F205B 2 10.00", "BNCLRA45C52F205B 4 10.00",
				"RSSMRA45C12F205C 1 10.00", "RSSMRA45C12F205C 3 10.00", "RSSMRA45C12F205C 5 10.00");
	}

	@Test
	void whatIsLeftToNobodyIsNotAskedAgain() {
		this.bench.take(flow(1, payee(1, "10.00", "")));
		String key = key("Edilè Esempio S.r.l.");
		assertThat(this.decisions.leave(key, this.clerk)).isEqualTo(SettlingOutcome.DONE);
		this.bench.take(flow(3, payee(1, "50.00", "")));
		assertThat(this.questions.waiting(1).count()).isZero();
		assertThat(positions()).isEmpty();
		assertThat(this.questions.find(key).orElseThrow().facts()).hasSize(2);
	}

	@Test
	void aDecisionTakenBackTakesThePositionsAway() {
		this.bench.take(flow(2, payee(1, "40.00", FIRM)));
		this.bench.take(flow(1, payee(1, "10.00", "")));
		String before = this.bench.checksum();
		String key = key("Edilè Esempio S.r.l.");
		give(key, FIRM);
		assertThat(this.decisions.reopen(key, decisionOf(key), this.clerk)).isEqualTo(SettlingOutcome.DONE);
		assertThat(this.bench.checksum()).isEqualTo(before);
		assertThat(this.questions.waiting(1).count()).isOne();
		assertThat(this.decisions.reopen(key, 1, this.clerk)).isEqualTo(SettlingOutcome.OVERTAKEN);
	}

	@Test
	void whenFilesTellWhoseItIsTheyAreRightAndTheDecisionWaits() {
		this.bench.take(flow(2, payee(1, "40.00", FIRM)));
		this.bench.take(flow(1, payee(1, "10.00", "")));
		give(key("Edilè Esempio S.r.l."), FIRM);
		this.bench
			.take(OrdersText.flow("2026-04-21T09:15:00").mandate("VARIAZIONE", 1, payee(1, "10.00", OTHER)).bytes());
		assertThat(positions()).containsExactly("00000000109 2026/2 40.00", "00000000208 2026/1 10.00");
	}

	@Test
	void aNewcomerIsMadeKnownByHisCodeAndKeepsWhatFilesSayOfHimLater() {
		this.bench.take(flow(1, payee(1, "10.00", "")));
		String key = key("Edilè Esempio S.r.l.");
		PayeeSheet sheet = this.questions.find(key).orElseThrow();
		assertThat(new PayeeForm("create", null, "00000000100").newcomer(sheet)).isEmpty();
		Newcomer newcomer = new PayeeForm("create", null, " 000 000 00109 ").newcomer(sheet).orElseThrow();
		assertThat(this.decisions.giveToNewcomer(key, newcomer, this.clerk)).isEqualTo(SettlingOutcome.DONE);
		this.bench.take(csv("D1;;00000000109;Edil;FATTURA;1;1/3/2026;10;RAG"));
		assertThat(positions()).containsExactly("00000000109 1 10.00", "00000000109 2026/1 10.00");
		assertThat(this.jdbc.queryForList("select name from creditor", String.class)).containsExactly("Edil");
	}

	@Test
	void ofTwoClerksAtOnceOneDecidesAndTheOtherIsTold() {
		this.bench.take(flow(2, payee(1, "40.00", FIRM), payee(2, "40.00", OTHER)));
		this.bench.take(flow(1, payee(1, "10.00", "")));
		String key = key("Edilè Esempio S.r.l.");
		List<CompletableFuture<SettlingOutcome>> clerks = IntStream.range(0, 4)
			.mapToObj((i) -> CompletableFuture.supplyAsync(() -> give(key, (i % 2 == 0) ? FIRM : OTHER)))
			.toList();
		assertThat(clerks.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(SettlingOutcome.DONE,
				SettlingOutcome.OVERTAKEN, SettlingOutcome.OVERTAKEN, SettlingOutcome.OVERTAKEN);
		assertThat(this.jdbc.queryForObject("select count(*) from payee_decision", Long.class)).isOne();
		assertThat(trail()).hasSize(1);
	}

	@Test
	void whileAFileIsImportedNothingIsDecided(@Autowired @Qualifier("import") JdbcTemplate importing,
			@Autowired @Qualifier("import") PlatformTransactionManager transactions) {
		this.bench.take(flow(1, payee(1, "10.00", "")));
		String key = key("Edilè Esempio S.r.l.");
		SettlingOutcome outcome = new TransactionTemplate(transactions).execute((status) -> {
			importing.execute("select pg_advisory_xact_lock(" + FileImport.ONE_AT_A_TIME + ")");
			return this.decisions.leave(key, this.clerk);
		});
		assertThat(outcome).isEqualTo(SettlingOutcome.BUSY);
		assertThat(this.questions.waiting(1).count()).isOne();
		assertThat(trail()).isEmpty();
	}

	@Test
	void theTrailTellsWhoGaveWhatToWhom() {
		this.bench.take(flow(2, payee(1, "40.00", FIRM)));
		this.bench.take(flow(1, payee(1, "10.00", "")));
		String key = key("Edilè Esempio S.r.l.");
		give(key, FIRM);
		this.decisions.reopen(key, decisionOf(key), this.clerk);
		this.decisions.leave(key, this.clerk);
		Long creditor = this.candidates.find(FIRM).orElseThrow().id();
		assertThat(trail()).containsExactly(
				"PAYEE_SETTLED " + this.clerk.accountId() + " FINANCE " + creditor + " " + key + " GIVEN",
				"PAYEE_SETTLED " + this.clerk.accountId() + " FINANCE " + creditor + " " + key + " REOPENED",
				"PAYEE_SETTLED " + this.clerk.accountId() + " FINANCE " + key + " LEFT");
	}

	@Test
	void aRunTakenBackLeavesTheDecisionAndLoadedAgainMeetsIt() {
		this.bench.take(flow(2, payee(1, "40.00", FIRM)));
		byte[] orders = flow(1, payee(1, "10.00", ""));
		this.bench.take(orders);
		give(key("Edilè Esempio S.r.l."), FIRM);
		String settled = this.bench.checksum();
		assertThat(this.undo.undo(2, this.clerk)).isEqualTo(ImportUndo.Result.DONE);
		assertThat(positions()).containsExactly("00000000109 2026/2 40.00");
		this.bench.take(orders);
		assertThat(this.bench.checksum()).isEqualTo(settled);
	}

	@Test
	void aDecisionForARecordThatTurnsOutToBeAnotherFollowsIt() {
		this.bench.take(csv("D1;;00000000109;Edil;FATTURA;1;1/3/2026;10;RAG",
				"D2;RSSMRA45C12F205C;;Rossi;FATTURA;2;1/3/2026;10;RAG"));
		this.bench.take(flow(1, payee(1, "10.00", "")));
		give(key("Edilè Esempio S.r.l."), FIRM);
		this.bench.take(csv("D3;RSSMRA45C12F205C;00000000109;Rossi;FATTURA;3;1/3/2026;10;RAG"));
		assertThat(positions()).allMatch((position) -> position.startsWith("RSSMRA45C12F205C")).hasSize(4);
	}

	@Test
	void aDecisionForARecordThatTurnsOutToBeNobodyIsAskedAgain() {
		this.bench.take(csv("D1;;00000000109;Edil;FATTURA;1;1/3/2026;10;RAG"));
		this.bench.take(flow(1, payee(1, "10.00", "")));
		give(key("Edilè Esempio S.r.l."), FIRM);
		assertThat(this.bench.take(csv("D2;RSSMRA45C12F205C;00000000109;Rossi;FATTURA;2;1/3/2026;10;RAG",
				"D3;BNCLRA45C52F205B;00000000109;Bianchi;FATTURA;3;1/3/2026;10;RAG")))
			.containsEntry("state", "TAKEN");
		assertThat(this.questions.waiting(1).rows()).extracting(PayeeQuestion::name)
			.containsExactlyInAnyOrder("Edil", "Edilè Esempio S.r.l.");
		assertThat(positions()).containsExactly("BNCLRA45C52F205B 3 10.00", "RSSMRA45C12F205C 2 10.00");
	}

	@Test
	void whenTheDecisionIsTakenMakesNoDifference() {
		List<Runnable> files = List.of(() -> this.bench.take(flow(1, payee(1, "10.00", ""))),
				() -> this.bench.take(flow(3, payee(1, "50.00", ""))),
				() -> this.bench.take(csv("D3;;00000000208;Gruppo;FATTURA;3;1/3/2026;10;RAG")),
				() -> this.bench.take(csv("D2;BNCLRA45C52F205B;00000000208;Bianchi;FATTURA;2;1/3/2026;10;RAG")),
				() -> this.bench
					.take(CashJournalText.journal("G1").movement(1, "ESEGUITO", 3, 1, "2026-05-02", "50.00").bytes()));
		String expected = null;
		for (int round = 0; round < Rounds.of(15); round++) {
			this.bench.emptyTheLedger();
			this.bench.take(csv("D1;RSSMRA45C12F205C;00000000208;Rossi;FATTURA;1;1/3/2026;10;RAG"));
			List<Runnable> order = new ArrayList<>(files);
			Collections.shuffle(order, new Random(round));
			order.forEach((file) -> {
				file.run();
				this.questions.waiting(1).rows().forEach((question) -> give(question.key(), "RSSMRA45C12F205C"));
			});
			assertThat(this.questions.waiting(1).count()).isZero();
			expected = (expected != null) ? expected : this.bench.checksum();
			assertThat(this.bench.checksum()).as("round %d", round).isEqualTo(expected);
		}
	}

	private SettlingOutcome give(String key, String code) {
		return this.decisions.give(key, this.candidates.find(code).orElseThrow().id(), this.clerk);
	}

	private String key(String name) {
		return this.questions.stating(name).rows().get(0).key();
	}

	private long decisionOf(String key) {
		PayeeDecision decision = this.questions.find(key).orElseThrow().decision();
		return Long.parseLong(Objects.requireNonNull(decision).verdict().id());
	}

	private List<String> trail() {
		return this.jdbc.queryForList("""
				select concat_ws(' ', action, account_id, role, creditor_id, target, detail) from audit_event
				where account_id = ? order by id""", String.class, this.clerk.accountId());
	}

	/** Paid in cash to somebody of whom only the name is told. */
	private static String cash(int line) {
		return payee(line, "5.00", "").replaceAll("<sepa_credit_transfer>.*</sepa_credit_transfer>", "");
	}

	private static String unnamed(String amount) {
		return payee(3, amount, "").replace("Edilè Esempio S.r.l.", "Altro");
	}

	private static byte[] flow(int mandate, String... payees) {
		return OrdersText.flow("2026-04-20T09:15:00").mandate("INSERIMENTO", mandate, payees).bytes();
	}

	private static byte[] csv(String... rows) {
		return (DOCUMENTS + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
	}

	private List<String> positions() {
		return this.jdbc.queryForList("""
				select concat_ws(' ', coalesce(tax_code, creditor.vat_number), number collate "C", amount)
				from position join creditor on creditor.id = creditor_id""", String.class).stream().sorted().toList();
	}

}
