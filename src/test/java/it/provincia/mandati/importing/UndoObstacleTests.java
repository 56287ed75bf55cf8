// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.format.RefusedFileException;
import it.provincia.mandati.importing.format.SourceFile;
import it.provincia.mandati.importing.format.SourceFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * A run that others stand upon: it stays, and they are named; any other can go, and
 * leaves what the others would have left without it.
 */
@ApplicationTest
@Import(ImportBench.class)
class UndoObstacleTests {

	private static final String DOCUMENT = "codice_documento;partita_iva;denominazione;tipo;numero;data;importo;codice_ufficio\n";

	private static final String CREDITOR = "denominazione;codice_fiscale;partita_iva\n";

	private static final String FIRM = "00000000109";

	/** What the files of {@link ImportUndoTests} leave out: ages, names, who is who. */
	private static final List<byte[]> MORE = Stream.of(
			"codice_documento;partita_iva;denominazione;tipo;numero;data;importo;codice_ufficio;stato;data_stato;aggiornato_al\n"
					+ "D1;00000000109;Edil;FATTURA;FPA 7/26;1/3/2026;800,00;RAG;REGISTRATO;2/3/2026;2/3/2026",
			"codice_documento;partita_iva;denominazione;tipo;numero;data;importo;codice_ufficio;stato;data_stato;aggiornato_al\n"
					+ "D1;00000000109;Abel;FATTURA;FPA 7/26;1/3/2026;900,00;VIA;LIQUIDATO;4/3/2026;4/3/2026",
			DOCUMENT + "D5;00000000109;;FATTURA;5;1/3/2026;5,00;RAG", CREDITOR + "Gruppo A;00000000505;00000000109",
			CREDITOR + "Gruppo B;00000000604;00000000109", CREDITOR + "Gruppo C;00000000604;",
			DOCUMENT + "D6;00000000208;Zeta;FATTURA;6;1/3/2026;6,00;LAV",
			"codice_documento;codice_fiscale;tipo;numero;data;importo;codice_ufficio\nD8;00000000604;FATTURA;8;1/3/2026;8,00;RAG",
			DOCUMENT + "D7;00000000109;Edil;FATTURA;77;1/4/2026;12,00;RAG", DOCUMENT
					+ "D7;00000000109;Edil;FATTURA;77;1/4/2026;12,00;RAG\nD6;00000000208;Zeta;FATTURA;6;1/3/2026;6,00;LAV")
		.map((text) -> text.getBytes(StandardCharsets.UTF_8))
		.toList();

	private static final List<byte[]> ALL = Stream.concat(ImportUndoTests.FILES.stream(), MORE.stream()).toList();

	@Autowired
	ImportBench bench;

	@Autowired
	ImportRuns runs;

	@Autowired
	SourceFiles files;

	@Autowired
	FileImport fileImport;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	@Qualifier("import")
	JdbcTemplate importing;

	@Autowired
	ImportUndo undo;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	@Qualifier("import")
	PlatformTransactionManager transactions;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	@Test
	void aRunOfBeforeTheLedgerRememberedHowItWasStaysAndThePageSaysWhy() {
		this.bench.take(DOCUMENT + "D1;" + FIRM + ";Edil;FATTURA;1;1/3/2026;10,00;RAG");
		this.jdbc.update("update import_file set remembered = false");
		assertThat(undo(1)).isEqualTo(ImportUndo.Result.IMPOSSIBLE);
		assertThat(this.undo.look(1).orElseThrow().reason()).isEqualTo("forgotten");
		assertThat(this.jdbc.queryForObject("select count(*) from document", Long.class)).isEqualTo(1);
	}

	@Test
	void whatIsForgottenStaysForgottenWhenMoreIsToBeRemembered() {
		this.bench.take(DOCUMENT + "D1;" + FIRM + ";Edil;FATTURA;1;1/3/2026;10,00;RAG");
		this.jdbc.update("update import_file set ended_at = now() - interval '91 days'");
		this.undo.forget();
		this.jdbc.update("update import_file set ended_at = now()");
		assertThat(undo(1)).isEqualTo(ImportUndo.Result.IMPOSSIBLE);
	}

	@Test
	void aRunWhoseRowsALaterFileOnlyRepeatedStaysUntilThatOneGoes() {
		this.bench.take(DOCUMENT + "D1;" + FIRM + ";Edil;FATTURA;1;1/3/2026;10,00;RAG");
		this.bench.take(DOCUMENT + "D1;" + FIRM + ";Edil;FATTURA;1;1/3/2026;10,00;RAG\nD2;" + FIRM
				+ ";Edil;FATTURA;2;1/3/2026;20,00;RAG");
		assertThat(obstacles(1)).containsExactly(2L);
		assertThat(undo(1)).isEqualTo(ImportUndo.Result.IMPOSSIBLE);
		assertThat(undo(2)).isEqualTo(ImportUndo.Result.DONE);
		assertThat(obstacles(1)).isEmpty();
		assertThat(undo(1)).isEqualTo(ImportUndo.Result.DONE);
	}

	@Test
	void aRowThatIsRepeatedIsNotWrittenAgain() {
		this.bench.take(DOCUMENT + "D1;" + FIRM + ";Edil;FATTURA;1;1/3/2026;10,00;RAG");
		String rows = "select string_agg(xmin || ' ' || ctid, ',') from document";
		String before = this.jdbc.queryForObject(rows, String.class);
		this.bench.take(DOCUMENT + "D1;" + FIRM + ";Edil;FATTURA;1;1/3/2026;10,00;RAG\n");
		assertThat(this.jdbc.queryForObject(rows, String.class)).isEqualTo(before);
		assertThat(this.jdbc.queryForObject("select count(*) from import_image", Long.class)).isZero();
	}

	@Test
	void anOlderRowThatWouldHaveCountedStandsInTheWay() {
		String dated = "codice_ufficio;denominazione;aggiornato_al\nRAG;%s;%s\n";
		this.bench.take(dated.formatted("Prima", "1/3/2026"));
		this.bench.take(dated.formatted("Terza", "3/3/2026"));
		this.bench.take(dated.formatted("Seconda", "2/3/2026"));
		assertThat(obstacles(2)).containsExactly(3L);
	}

	@Test
	void aDuplicateSaidNothingOfItsOwnAndGoesWithWhatItRepeats() {
		this.bench.take(DOCUMENT + "D1;" + FIRM + ";Edil;FATTURA;1;1/3/2026;10,00;RAG");
		assertThat(this.bench.take(DOCUMENT + "D1;" + FIRM + ";Edil;FATTURA;1;1/3/2026;10,00;RAG"))
			.containsEntry("state", "DUPLICATE");
		assertThat(undo(1)).isEqualTo(ImportUndo.Result.DONE);
	}

	@Test
	void theVatNumberByWhichALaterDocumentIsSomebodysIsNotTakenFromHim() {
		this.bench.take(CREDITOR + "Edil;" + "00000000505;");
		this.bench.take(CREDITOR + "Edil;00000000505;" + FIRM);
		this.bench.take(DOCUMENT + "D1;" + FIRM + ";Edil;FATTURA;1;1/3/2026;10,00;RAG");
		assertThat(obstacles(2)).containsExactly(3L);
		assertThat(undo(2)).isEqualTo(ImportUndo.Result.IMPOSSIBLE);
	}

	@Test
	void aDocumentThatTheRunMadeAmbiguousFindsItsOwnerAgain() {
		this.bench.take(CREDITOR + "Edil;00000000505;" + FIRM);
		this.bench.take(CREDITOR + "Altra;00000000604;" + FIRM);
		this.bench.take(DOCUMENT + "D1;" + FIRM + ";Edil;FATTURA;1;1/3/2026;10,00;RAG");
		assertThat(this.jdbc.queryForList("select status from position", String.class)).isEmpty();
		assertThat(undo(2)).isEqualTo(ImportUndo.Result.DONE);
		assertThat(this.jdbc.queryForObject("select name from position join creditor on creditor.id = creditor_id",
				String.class))
			.isEqualTo("Edil");
	}

	@Test
	void whatCameLaterGoesByWhenItCameIntoTheLedgerNotByItsNumber() throws IOException, RefusedFileException {
		long slow = this.runs.begin(ImportOrigin.INBOX, null);
		this.jdbc.update("insert into import_file (run_id, name, state) values (?, 'lento.csv', 'RUNNING')", slow);
		this.bench.take("codice_ufficio;denominazione\nRAG;Prima");
		takeAsFile(1, "codice_ufficio;denominazione\nRAG;Seconda");
		assertThat(obstacles(2)).containsExactly(slow);
		assertThat(undo(2)).isEqualTo(ImportUndo.Result.IMPOSSIBLE);
		this.runs.end(slow);
		assertThat(undo(slow)).isEqualTo(ImportUndo.Result.DONE);
		assertThat(this.jdbc.queryForObject("select name from office", String.class)).isEqualTo("Prima");
	}

	private void takeAsFile(long fileId, String text) throws IOException, RefusedFileException {
		Path file = Files.writeString(Files.createTempFile("mandati", ".csv"), text);
		SourceFile source = this.files.open(this.files.unpack(file, "lento.csv").contents().get(0));
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			try {
				this.fileImport.take(fileId, source, "x");
			}
			catch (IOException | RefusedFileException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	@Test
	void filesOfAnotherRunBetweenThoseOfTheRunStandInTheWay() {
		this.bench.take("codice_ufficio;denominazione\nRAG;Prima");
		this.bench.take("codice_ufficio;denominazione\nRAG;Seconda");
		this.bench.take("codice_ufficio;denominazione\nVIA;Strade");
		this.jdbc.update("update import_file set run_id = 1 where id = 3");
		assertThat(obstacles(1)).containsExactly(2L);
		assertThat(undo(1)).isEqualTo(ImportUndo.Result.IMPOSSIBLE);
	}

	@Test
	void whoMadeAnOlderRowPointAtTheRunIsNamedAndNotWhoMadeTheRow() {
		this.bench.take(DOCUMENT + "D1;" + FIRM + ";Edil;FATTURA;1;1/3/2026;10,00;RAG");
		this.bench.take("codice_ufficio;denominazione\nVIA;Strade");
		this.bench.take(DOCUMENT + "D1;" + FIRM + ";Edil;FATTURA;1;1/3/2026;10,00;VIA");
		assertThat(obstacles(2)).containsExactly(3L);
	}

	@Test
	void withoutItsReceiptAnInvoiceThatCameLaterHasNoLot() {
		this.bench.take(InvoiceText.receipt("IT00000000109_00001.xml", "555"));
		this.bench.take("IT00000000109_00001.xml",
				InvoiceText.file().invoice("TD01", "77", "2026-04-01", "12.00", "").bytes());
		assertThat(undo(1)).isEqualTo(ImportUndo.Result.DONE);
		assertThat(this.jdbc.queryForObject("select sdi_lot from document", String.class)).isNull();
	}

	@Test
	void whileFilesComeInNothingIsTakenBackAndNobodyWaits() {
		this.bench.take("codice_ufficio;denominazione\nRAG;Prima");
		ImportUndo.Result result = new TransactionTemplate(this.transactions).execute((status) -> {
			this.importing.execute("select pg_advisory_xact_lock(" + FileImport.ONE_AT_A_TIME + ")");
			return Colleagues.elsewhere(() -> undo(1));
		});
		assertThat(result).isEqualTo(ImportUndo.Result.BUSY);
		assertThat(undo(1)).isEqualTo(ImportUndo.Result.DONE);
	}

	@Test
	void ofTwoWhoTakeARunBackTheSecondIsTold() {
		this.bench.take("codice_ufficio;denominazione\nRAG;Prima");
		MvcTestResult meanwhile = new TransactionTemplate(this.transactions).execute((status) -> {
			this.importing.execute("select pg_advisory_xact_lock(" + FileImport.ONE_AT_A_TIME + ")");
			return Colleagues.elsewhere(() -> post(1));
		});
		assertThat(meanwhile).hasStatus(HttpStatus.CONFLICT)
			.bodyText()
			.contains("In questo momento è in corso un caricamento", "Annulla l’import");
		assertThat(post(1)).hasStatus(HttpStatus.FOUND);
		assertThat(post(1)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Non c’è nulla da annullare");
		assertThat(post(99)).hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult post(long run) {
		return this.mvc.post()
			.uri("/staff/imports/" + run + "/undo")
			.with(user(ImportUndoTests.SOMEBODY))
			.with(csrf())
			.exchange();
	}

	@Test
	void anUndoIsInTheTrailInItsOwnTransaction() {
		this.bench.take(CREDITOR + "Edil;00000000505;");
		String last = "select action || ' ' || outcome || ' ' || account_id || ' ' || role || ' ' || target from audit_event order by id desc limit 1";
		assertThat(undo(1)).isEqualTo(ImportUndo.Result.DONE);
		assertThat(this.jdbc.queryForObject(last, String.class))
			.isEqualTo("IMPORT_UNDONE SUCCESS " + ImportUndoTests.SOMEBODY.accountId() + " FINANCE 1");
		assertThat(this.jdbc.queryForObject("""
				select audit_event.xmin = import_run.xmin from audit_event, import_run
				where action = 'IMPORT_UNDONE' and import_run.id = 1 order by audit_event.id desc limit 1""",
				Boolean.class))
			.isTrue();
	}

	@Test
	void whoWasJoinedWithSomebodyElseLogsInAsHimselfAgain() {
		UUID account = joined();
		assertThat(this.undo.look(3).orElseThrow().credentials()).isEqualTo(new UndoOutlook.Credentials(1, 0));
		assertThat(undo(3)).isEqualTo(ImportUndo.Result.DONE);
		assertThat(ownerOf(account)).isEqualTo("Sola partita IVA");
	}

	@Test
	void aLetterSentSinceLeavesTheAccountWhereItIs() {
		UUID account = joined();
		UUID batch = UUID.randomUUID();
		this.jdbc.update("insert into letter_batch (id, made_by, last_day) values (?, ?, current_date)", batch,
				account);
		this.jdbc.update("insert into letter (batch_id, account_id) values (?, ?)", batch, account);
		assertThat(this.undo.look(3).orElseThrow().credentials()).isEqualTo(new UndoOutlook.Credentials(0, 1));
		assertThat(undo(3)).isEqualTo(ImportUndo.Result.DONE);
		assertThat(ownerOf(account)).isEqualTo("Solo codice fiscale");
	}

	/** Run 3 joins the one known by VAT number, who can log in, with the other. */
	private UUID joined() {
		this.bench.take(CREDITOR + "Sola partita IVA;;" + FIRM);
		this.bench.take(CREDITOR + "Solo codice fiscale;00000000505;");
		UUID account = this.jdbc.queryForObject("""
				insert into account (creditor_id, role, password_hash, password_initial)
				select id, 'CREDITOR', 'x', true from creditor where tax_code is null returning id""", UUID.class);
		this.bench.take("codice_documento;codice_fiscale;partita_iva;tipo;numero;data;importo;codice_ufficio\n"
				+ "D1;00000000505;" + FIRM + ";FATTURA;1;1/3/2026;10,00;RAG");
		assertThat(ownerOf(account)).isEqualTo("Solo codice fiscale");
		return account;
	}

	private String ownerOf(UUID account) {
		return this.jdbc.queryForObject(
				"select name from creditor join account on account.creditor_id = creditor.id where account.id = ?",
				String.class, account);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whicheverRunCanBeTakenBackLeavesWhatTheOthersAloneWouldHave(long seed) {
		Random random = new Random(seed);
		SortedMap<Long, byte[]> standing = new TreeMap<>();
		for (int round = 0; round < 4; round++) {
			for (int load = 0; load < 6; load++) {
				take(ALL.get(random.nextInt(ALL.size())), standing);
			}
			List<Long> runs = new ArrayList<>(standing.keySet());
			Collections.shuffle(runs, random);
			for (long run : runs) {
				assertThat(obstacles(run)).allMatch((later) -> later > run);
				if (undo(run) == ImportUndo.Result.DONE) {
					standing.remove(run);
				}
			}
			String left = this.bench.checksum();
			List<byte[]> files = List.copyOf(standing.values());
			standing.clear();
			this.bench.emptyTheLedger();
			files.forEach((file) -> take(file, standing));
			assertThat(left).as("round %d", round).isEqualTo(this.bench.checksum());
		}
	}

	static LongStream seeds() {
		return LongStream.rangeClosed(1, Rounds.of(30));
	}

	private void take(byte[] file, SortedMap<Long, byte[]> standing) {
		if ("TAKEN".equals(this.bench.take("IT00000000109_00001.xml", file).get("state"))) {
			standing.put(this.jdbc.queryForObject("select max(id) from import_run", Long.class), file);
		}
	}

	private ImportUndo.Result undo(long run) {
		return this.undo.undo(run, ImportUndoTests.SOMEBODY);
	}

	private List<Long> obstacles(long run) {
		return this.undo.look(run).orElseThrow().obstacles().stream().map(UndoOutlook.Obstacle::runId).toList();
	}

}
