// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static it.provincia.mandati.importing.OrdersText.invoice;
import static it.provincia.mandati.importing.OrdersText.payee;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A run that should not have been: the ledger is again as it was before it.
 */
@ApplicationTest
@Import(ImportBench.class)
class ImportUndoTests {

	static final AccountPrincipal SOMEBODY = new AccountPrincipal(UUID.randomUUID(), Role.FINANCE, null, true);

	private static final String FIRM = "00000000109";

	/** Each builds on those before it, changes them, or waits for others. */
	static final List<byte[]> FILES = List.of(bytes("codice_ufficio;denominazione\nRAG;Ragioneria\nVIA;Viabilità"),
			bytes("""
					codice_documento;partita_iva;denominazione;tipo;numero;data;importo;codice_ufficio;lotto_sdi;stato;data_stato
					D1;00000000109;Edil;FATTURA;FPA 7/26;1/3/2026;1000,00;RAG;9876543210;SOSPESO;5/3/2026
					D2;00000000208;Altra;FATTURA;2;2/3/2026;600,00;NUOVO;;;"""),
			bytes("""
					esercizio;numero;data_mandato;importo;codice_fiscale;denominazione;codice_documento;modalita_pagamento;causale
					2026;1;10/3/2026;600,00;00000000208;Altra;D2;Bonifico;Saldo
					2026;2;10/3/2026;50,00;00000000307;Terza;D9;Bonifico;Acconto"""),
			// The VAT numbers turn out to be of subjects with a tax code.
			bytes("""
					denominazione;codice_fiscale;partita_iva;indirizzo
					Edil S.r.l.;00000000109;00000000109;Via dei Prati 3
					Altra S.r.l.;00000000208;00000000208;Via Larga 1"""),
			OrdersText.flow("2026-03-20T09:00:00")
				.mandate("INSERIMENTO", 1001, payee(1, "1000.00", FIRM, invoice("9876543210", "FPA 7/26", "1000.00")))
				.bytes(),
			CashJournalText.journal("G1").movement(1, "ESEGUITO", 1001, 1, "2026-05-02", "400.00").bytes(),
			AnswersText.message()
				.mandate(1001, "ACQUISITO", "2026-03-21T10:00:00")
				.mandate(7, "ANNULLATO", "2026-03-21T10:00:00")
				.bytes(),
			OrdersText.flow("2026-03-22T09:00:00")
				.mandate("VARIAZIONE", 1001, payee(1, "900.00", FIRM, invoice("9876543210", "FPA 7/26", "900.00")))
				.bytes(),
			bytes("""
					codice_documento;codice_fiscale;tipo;numero;data;importo;codice_ufficio
					D1;00000000109;FATTURA;FPA 7/26;1/3/2026;1100,00;VIA
					D9;00000000307;FATTURA;9;1/3/2026;50,00;RAG"""),
			InvoiceText.receipt("IT00000000109_00001.xml", "555"),
			InvoiceText.file().invoice("TD01", "77", "2026-04-01", "12.00", "").bytes(),
			CashJournalText.journal("G1").movement(1, "ESEGUITO", 1001, 1, "2026-05-03", "500.00").bytes());

	@Autowired
	ImportBench bench;

	@Autowired
	ImportUndo undo;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	@Test
	void theLastRunTakenBackLeavesTheLedgerAsItWasBeforeWhateverTheRunBrought() {
		Deque<String> before = new ArrayDeque<>();
		for (byte[] file : FILES) {
			before.push(this.bench.checksum());
			assertThat(this.bench.take("IT00000000109_00001.xml", file)).containsEntry("state", "TAKEN");
		}
		for (int run = FILES.size(); run > 0; run--) {
			assertThat(undo(run)).as("run %d", run).isTrue();
			assertThat(this.bench.checksum()).as("run %d", run).isEqualTo(before.pop());
		}
		assertThat(this.jdbc.queryForObject("select count(*) from position", Long.class)).isZero();
		assertThat(this.jdbc.queryForObject("select count(*) from import_image", Long.class)).isZero();
		assertThat(this.jdbc.queryForObject("select count(*) from source_freshness", Long.class)).isZero();
	}

	@Test
	void whatARunBroughtBesideWhatWasThereLeavesThatAsItWas() {
		this.bench
			.take(OrdersText.flow("2026-03-01T09:00:00").mandate("INSERIMENTO", 50, payee(1, "10.00", FIRM)).bytes());
		String alone = this.bench.checksum();
		this.bench
			.take(bytes("esercizio;numero;progressivo;data_mandato;importo;codice_fiscale;modalita_pagamento;causale\n"
					+ "2026;50;2;1/3/2026;20,00;00000000109;Bonifico;Acconto"));
		assertThat(undo(2)).isTrue();
		assertThat(this.bench.checksum()).isEqualTo(alone);
		this.bench.take(OrdersText.flow("2026-03-02T09:00:00")
			.mandate("SOSTITUZIONE", 51, payee(1, "10.00", FIRM, OrdersText.replaces(50, 1)))
			.bytes());
		assertThat(undo(3)).isTrue();
		assertThat(this.bench.checksum()).isEqualTo(alone);
	}

	@Test
	void whatWasTakenBackCanBeSentAgain() {
		FILES.forEach((file) -> this.bench.take("IT00000000109_00001.xml", file));
		String all = this.bench.checksum();
		int last = FILES.size();
		assertThat(undo(last)).isTrue();
		assertThat(this.bench.take("IT00000000109_00001.xml", FILES.get(last - 1))).containsEntry("state", "TAKEN");
		assertThat(this.bench.checksum()).isEqualTo(all);
	}

	@Test
	void aRunOnWhichALaterOneBuildsStaysAndTheLaterOneIsNamed() {
		this.bench.take(FILES.get(1));
		this.bench.take(FILES.get(2));
		String before = this.bench.checksum();
		assertThat(undo(1)).isFalse();
		assertThat(this.bench.checksum()).isEqualTo(before);
		assertThat(this.undo.look(1).orElseThrow().obstacles()).extracting(UndoOutlook.Obstacle::runId)
			.containsExactly(2L);
		assertThat(undo(2)).isTrue();
		assertThat(undo(1)).isTrue();
	}

	@Test
	void aRunThatALaterOneOnlyStoodBesideCanBeTakenBack() {
		this.bench.take(FILES.get(0));
		this.bench.take(bytes("denominazione;codice_fiscale\nQuarta;00000000406"));
		assertThat(undo(1)).isTrue();
		assertThat(this.jdbc.queryForList("select name from creditor", String.class)).containsExactly("Quarta");
	}

	@Test
	void aCreditorWhoCanLogInKeepsHisRunWhereItIs() {
		this.bench.take(bytes("denominazione;codice_fiscale\nQuarta;00000000406"));
		this.jdbc.update("""
				insert into account (id, creditor_id, role, password_hash, password_initial)
				select gen_random_uuid(), id, 'CREDITOR', 'x', true from creditor""");
		assertThat(undo(1)).isFalse();
		assertThat(this.undo.look(1).orElseThrow().obstacles()).singleElement()
			.satisfies((obstacle) -> assertThat(obstacle.runId()).isNull());
	}

	@Test
	void aRunIsTakenBackOnce() {
		this.bench.take(FILES.get(0));
		assertThat(undo(1)).isTrue();
		assertThat(undo(1)).isFalse();
		assertThat(this.jdbc.queryForMap("select * from import_run")).containsEntry("undone_by", SOMEBODY.accountId());
		assertThat(this.jdbc.queryForObject("select state from import_file", String.class)).isEqualTo("UNDONE");
	}

	@Test
	void ofARunThatNobodyKnowsThereIsNothingToTell() {
		assertThat(this.undo.look(99)).isEmpty();
		assertThat(undo(99)).isFalse();
	}

	@Test
	void lookingChangesNothing() {
		FILES.forEach((file) -> this.bench.take("IT00000000109_00001.xml", file));
		String before = this.bench.checksum();
		UndoOutlook outlook = this.undo.look(FILES.size()).orElseThrow();
		assertThat(outlook.possible()).isTrue();
		assertThat(outlook.rows()).extracting(UndoOutlook.Rows::facts).containsExactly("treasury_event");
		assertThat(this.bench.checksum()).isEqualTo(before);
	}

	@Test
	void afterALongTimeItIsTooLate() {
		this.bench.take(FILES.get(0));
		this.jdbc.update("update import_file set ended_at = now() - interval '91 days'");
		this.undo.forget();
		assertThat(undo(1)).isFalse();
		assertThat(this.undo.look(1).orElseThrow().reason()).isEqualTo("forgotten");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void loadsAndUndosInAnyOrderLeaveWhatTheLoadsThatStandWouldHave(int seed) {
		Random random = new Random(seed);
		Deque<Integer> standing = new ArrayDeque<>();
		List<Integer> runs = new ArrayList<>();
		for (int step = 0; step < 14; step++) {
			if (!standing.isEmpty() && random.nextInt(3) == 0) {
				standing.pop();
				assertThat(undo(runs.remove(runs.size() - 1))).isTrue();
				continue;
			}
			int file = random.nextInt(FILES.size());
			if ("TAKEN".equals(this.bench.take("IT00000000109_00001.xml", FILES.get(file)).get("state"))) {
				standing.push(file);
				runs.add(this.jdbc.queryForObject("select max(id) from import_run", Integer.class));
			}
		}
		String expected = this.bench.checksum();
		this.bench.emptyTheLedger();
		standing.descendingIterator()
			.forEachRemaining((file) -> this.bench.take("IT00000000109_00001.xml", FILES.get(file)));
		assertThat(this.bench.checksum()).isEqualTo(expected);
	}

	private boolean undo(long run) {
		return this.undo.undo(run, SOMEBODY) == ImportUndo.Result.DONE;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
