// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A trial tells what the load would tell, and keeps nothing.
 */
@ApplicationTest
@Import(ImportBench.class)
class ImportTrialTests {

	private static final String DOCUMENTS = """
			codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;codice_ufficio
			D1;01111111111;Edil Esempio S.r.l.;FATTURA;FT 1;27/3/2026;1000;VIA
			D2;01111111111;Edil Esempio S.r.l.;FATTURA;FT 2;31/2/2026;1000;VIA
			""";

	private static final String MANDATES = """
			esercizio;numero;progressivo;data_mandato;importo;codice_fiscale;denominazione;codice_documento;modalita_pagamento;causale;data_pagamento
			2026;1001;1;24/4/2026;1000;01111111111;Edil Esempio S.r.l.;D1;Bonifico SEPA;Saldo;2/5/2026
			""";

	private static final String REPORT = """
			select name, kind, replace(state, 'TRIED', 'TAKEN') as state, reason, columns::text, rows_read, rows_new,
			       rows_changed, rows_unchanged, rows_parked, rows_rejected,
			       (select string_agg(concat_ws('|', line, cells), ' ' order by line) from rejected_row where file_id = file.id)
			           as rejected,
			       (select string_agg(concat_ws('|', line, column_name, value, reason), ' ' order by line, reason)
			        from rejected_reason where file_id = file.id) as reasons,
			       (select string_agg(concat_ws('|', line, column_name, value, notice), ' ' order by line, notice)
			        from import_notice where file_id = file.id) as notices
			from import_file file where run_id = (select max(id) from import_run) order by id""";

	@Autowired
	ImportBench bench;

	@Autowired
	ImportRuns runs;

	@Autowired
	ImportReports reports;

	@Autowired
	JdbcTemplate jdbc;

	@TempDir
	Path folder;

	@BeforeEach
	void nothing() {
		this.bench.emptyTheLedger();
	}

	@Test
	void ofTheDemoDataATrialTellsWhatTheLoadTellsAndKeepsNothing() throws IOException {
		List<String> names = List.of("uffici.csv", "creditori.csv", "documenti.csv", "mandati.csv");
		String before = this.bench.checksum();
		tryOut(copies(names));
		List<Map<String, Object>> tried = this.jdbc.queryForList(REPORT);
		assertThat(this.bench.checksum()).isEqualTo(before);
		assertThat(this.jdbc.queryForObject("select count(*) from source_freshness", Long.class)).isZero();
		this.runs.take(this.runs.begin(ImportOrigin.UPLOAD, null), copies(names));
		assertThat(tried).isEqualTo(this.jdbc.queryForList(REPORT)).hasSize(4);
		assertThat((Long) tried.get(3).get("rows_new")).isGreaterThan(1000);
		tryOut(copies(names));
		tried = this.jdbc.queryForList(REPORT);
		this.runs.take(this.runs.begin(ImportOrigin.UPLOAD, null), copies(names));
		assertThat(tried).isEqualTo(this.jdbc.queryForList(REPORT));
	}

	@Test
	void aTrialOfAnyKindOfFileTellsWhatTheLoadTellsValueByValue() throws IOException {
		List<byte[]> files = Stream
			.of(ImportUndoTests.FILES.stream(), others(), ImportUndoTests.FILES.stream(), others())
			.flatMap(Function.identity())
			.toList();
		Set<Object> outcomes = new TreeSet<>();
		for (int i = 0; i < files.size(); i++) {
			String name = "IT00000000109_00001-" + i + ".xml";
			tryOut(List.of(Files.write(this.folder.resolve(name), files.get(i))));
			List<List<Map<String, Object>>> tried = detail();
			this.bench.take(name, files.get(i));
			assertThat(tried).as(name).isEqualTo(detail());
			tried.get(0).forEach((file) -> outcomes.add(file.get("kind") + " " + file.get("state")));
		}
		assertThat(outcomes).contains("OFFICES TAKEN", "CREDITORS TAKEN", "DOCUMENTS TAKEN", "MANDATES TAKEN",
				"ORDERS TAKEN", "TREASURY TAKEN", "ANSWERS TAKEN", "INVOICES TAKEN", "SDI_RECEIPTS TAKEN",
				"OFFICES REFUSED", "null REFUSED", "null DUPLICATE");
	}

	/** Wrapped, of many in one, with bad rows, refused, of payees without codes. */
	private static Stream<byte[]> others() throws IOException {
		ByteArrayOutputStream zip = new ByteArrayOutputStream();
		try (ZipOutputStream entries = new ZipOutputStream(zip)) {
			for (byte[] content : List.of(DOCUMENTS.getBytes(StandardCharsets.UTF_8), new byte[] { 1 },
					MANDATES.getBytes(StandardCharsets.UTF_8))) {
				entries.putNextEntry(new ZipEntry("voce" + content.length));
				entries.write(content);
			}
		}
		return Stream.of(InvoiceText.simplified("S1"), new Signed().der(InvoiceText.simplified("S2")),
				zip.toByteArray(), Arrays.copyOf(zip.toByteArray(), 100), DOCUMENTS.getBytes(StandardCharsets.UTF_8),
				MANDATES.replace("01111111111", "abc").getBytes(StandardCharsets.UTF_8),
				("codice_ufficio;denominazione\n" + ";Senza codice\n".repeat(200)).getBytes(StandardCharsets.UTF_8),
				OrdersText.flow("2026-03-25T09:00:00")
					.mandate("INSERIMENTO", 1002, OrdersText.payee(1, "30.00", ""))
					.mandate("ANNULLO", 1001, OrdersText.payee(1, "900.00", "00000000109"))
					.income()
					.bytes(),
				InvoiceText.file()
					.to("<CodiceFiscale>00000000208</CodiceFiscale>")
					.invoice("TD01", "1", "2026-03-01", "1.00", "")
					.bytes());
	}

	@Test
	void whatAFileChangesIsToldValueByValueWithTheSumsOfItsRows() {
		this.bench.take(DOCUMENTS.getBytes(StandardCharsets.UTF_8));
		this.bench.take(DOCUMENTS.replace(";1000;", ";1250,50;").getBytes(StandardCharsets.UTF_8));
		FileEffects effects = run().files().get(0).effects();
		assertThat(effects.differences()).containsExactly(new Difference("D1", "importo", "1000.00", "1250.50"));
		assertThat(effects.sums()).extracting((sum) -> sum.outcome() + " " + sum.rows() + " " + sum.amount())
			.contains("CHANGED 1 1250.50");
	}

	private List<List<Map<String, Object>>> detail() {
		String ofTheRun = "where file_id in (select id from import_file where run_id = (select max(id) from import_run)) order by file_id, ";
		return List.of(this.jdbc.queryForList(REPORT),
				this.jdbc.queryForList(
						"select seq, record, column_name, was, becomes from import_difference " + ofTheRun + "seq"),
				this.jdbc.queryForList("select outcome, rows, amount from import_sum " + ofTheRun + "outcome"));
	}

	@Test
	void filesOfATrialFollowOnEachOtherAsTheyWould() throws IOException {
		tryOut(List.of(file("d.csv", DOCUMENTS), file("m.csv", MANDATES)));
		assertThat(this.jdbc.queryForList(
				"select rows_new || ' ' || rows_parked || ' ' || rows_rejected from import_file order by id",
				String.class))
			.containsExactly("1 0 1", "1 0 0");
		assertThat(run().files().get(0).rejected()).hasSize(1);
		assertThat(run().state()).isEqualTo(FileState.TRIED);
		assertThat(this.jdbc.queryForObject("select count(*) from position", Long.class)).isZero();
	}

	@Test
	void aFileThatWouldBeRefusedIsAndTheNextOneGoesOn() throws IOException {
		tryOut(List.of(file("foto.csv", "non sono un file contabile"), file("m.csv", MANDATES)));
		assertThat(this.jdbc.queryForList("select state from import_file order by id", String.class))
			.containsExactly("REFUSED", "TRIED");
		assertThat(run().files().get(0).reason()).contains("non è riconosciuto");
	}

	@Test
	void whatCreditorsWereToldToBePaidAndWouldNoLongerBeStandsFirst() throws IOException {
		this.bench.take(DOCUMENTS.getBytes(StandardCharsets.UTF_8));
		this.bench.take(MANDATES.getBytes(StandardCharsets.UTF_8));
		String more = DOCUMENTS.replace("31/2/2026", "1/4/2026").replace("D1;", "D3;");
		tryOut(List.of(file("m.csv", MANDATES.replace(";2/5/2026", ";")), file("d.csv", more)));
		assertThat(run().changes())
			.extracting((effect) -> effect.was() + " " + effect.becomes() + " " + effect.positions() + " "
					+ effect.toPayBefore() + " " + effect.toPayAfter() + " " + effect.backwards())
			.containsExactly("PAID MANDATE_ISSUED 1 0.00 1000.00 true", "null IN_PROGRESS 2 0.00 2000.00 false");
		assertThat(run().effect().positions()).isEqualTo(3);
		assertThat(run().effect().toPayAfter()).isEqualByComparingTo("3000");
		assertThat(this.jdbc.queryForObject("select status from position", String.class)).isEqualTo("PAID");
	}

	@Test
	void aTriedFileIsNoDuplicateOfTheRealOne() throws IOException {
		tryOut(List.of(file("d.csv", DOCUMENTS)));
		assertThat(this.bench.take(DOCUMENTS.getBytes(StandardCharsets.UTF_8))).containsEntry("state", "TAKEN")
			.containsEntry("rows_new", 1L);
	}

	@Test
	void theFilesAreThrownAwayAndThoseOfAnInterruptedTrialToo() throws IOException {
		Path file = file("d.csv", DOCUMENTS);
		tryOut(List.of(file));
		assertThat(file).doesNotExist();
		Inbox inbox = new Inbox(this.folder, this.folder, this.folder, Clock.systemUTC());
		Path left = inbox.receive(ImportOrigin.TRIAL, 7, 0, upload("prova.csv"));
		Path sent = inbox.receive(ImportOrigin.UPLOAD, 8, 0, upload("vero-1.csv"));
		Files.writeString(this.folder.resolve(".sending-8.1-met.csv"), "codice_doc");
		assertThat(Stream.of(left, sent).map(Inbox::nameOf)).containsExactly("prova.csv", "vero-1.csv");
		inbox.releaseUploads((runId) -> true);
		try (Stream<Path> files = Files.list(this.folder)) {
			assertThat(files.map((one) -> one.getFileName().toString())).containsExactly("vero-1.csv");
		}
	}

	private static Uploads.Upload upload(String name) {
		return new Uploads.Upload(name, new ByteArrayResource(DOCUMENTS.getBytes(StandardCharsets.UTF_8)));
	}

	private void tryOut(List<Path> files) {
		this.runs.tryOut(this.runs.begin(ImportOrigin.TRIAL, null), files);
	}

	private RunReport run() {
		return this.reports.find(this.jdbc.queryForObject("select max(id) from import_run", Long.class)).orElseThrow();
	}

	private Path file(String name, String content) throws IOException {
		return Files.writeString(this.folder.resolve(name), content);
	}

	private List<Path> copies(List<String> names) throws IOException {
		Path copies = Files.createTempDirectory(this.folder, "demo");
		for (String name : names) {
			Files.copy(new ClassPathResource("demo/" + name).getFile().toPath(), copies.resolve(name));
		}
		return names.stream().map(copies::resolve).toList();
	}

}
