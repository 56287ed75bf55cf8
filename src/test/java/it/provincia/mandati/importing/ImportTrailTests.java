// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the audit trail tells of imports.
 */
@ApplicationTest
@Import(ImportBench.class)
class ImportTrailTests {

	private static final String ROWS = """
			denominazione;codice_fiscale
			Edil Inventata;00000000109
			Rossi Inventato;abc
			""";

	@Autowired
	ImportBench bench;

	@Autowired
	ImportRuns runs;

	@Autowired
	JdbcTemplate jdbc;

	@TempDir
	Path folder;

	private long before;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
		this.before = this.jdbc.queryForObject("select coalesce(max(id), 0) from audit_event", Long.class);
	}

	@Test
	void aFileThatWasTakenIsToldWithItsRunAndItsCounts() throws IOException {
		UUID somebody = this.jdbc.queryForObject("""
				insert into account (role, username, password_hash, password_initial)
				values ('FINANCE', 'rag-' || gen_random_uuid(), 'x', true) returning id""", UUID.class);
		this.runs.take(this.runs.begin(ImportOrigin.UPLOAD, somebody), List.of(file("Rossi Inventato.csv", ROWS)));
		assertThat(told()).containsExactly("SUCCESS " + somebody + " FINANCE 1 "
				+ "CREDITORS TAKEN origin=UPLOAD read=2 new=1 changed=0 unchanged=0 parked=0 rejected=1");
	}

	@Test
	void soAreADuplicateAndWhatTheScheduleFound() throws IOException {
		this.bench.take(file("a.csv", ROWS));
		this.bench.take(file("b.csv", ROWS));
		assertThat(told()).containsExactly(
				"SUCCESS 1 CREDITORS TAKEN origin=INBOX read=2 new=1 changed=0 unchanged=0 parked=0 rejected=1",
				"SUCCESS 2 DUPLICATE origin=INBOX read=0 new=0 changed=0 unchanged=0 parked=0 rejected=0");
	}

	@Test
	void aRefusedFileIsToldOnceWhateverWasWrongWithIt() throws IOException {
		this.bench.take(file("foto.txt", "non sono un file contabile"));
		this.bench.take(file("uffici.csv", "codice_ufficio;denominazione\n" + ";Senza codice\n".repeat(200)));
		assertThat(told()).containsExactly(
				"FAILURE 1 REFUSED origin=INBOX read=0 new=0 changed=0 unchanged=0 parked=0 rejected=0",
				"FAILURE 2 OFFICES REFUSED origin=INBOX read=200 new=0 changed=0 unchanged=0 parked=0 rejected=200");
	}

	@Test
	void aTrialBringsNothingAndIsNotTold() throws IOException {
		this.runs.tryOut(this.runs.begin(ImportOrigin.TRIAL, UUID.randomUUID()),
				List.of(file("a.csv", ROWS), file("foto.txt", "non sono un file contabile")));
		assertThat(told()).isEmpty();
	}

	@Test
	void whatIsToldIsOfTheTransactionOfTheReport() throws IOException {
		this.bench.take(file("a.csv", ROWS));
		this.bench.take(file("foto.txt", "non sono un file contabile"));
		assertThat(this.jdbc.queryForList("""
				select audit_event.xmin = import_file.xmin
				from audit_event join import_file on import_file.run_id::text = target
				where audit_event.id > ?""", Boolean.class, this.before)).containsExactly(true, true);
	}

	@Test
	void whatCannotBeToldHasNotHappened() throws IOException {
		this.jdbc
			.execute("alter table audit_event add constraint full_disk check (action <> 'IMPORT_ENDED') not valid");
		try {
			assertThat(this.bench.take(file("a.csv", ROWS))).containsEntry("state", "FAILED");
			assertThat(this.jdbc.queryForObject("select count(*) from creditor", Long.class)).isZero();
		}
		finally {
			this.jdbc.execute("alter table audit_event drop constraint full_disk");
		}
		assertThat(this.bench.take(this.folder.resolve("a.csv"))).containsEntry("state", "TAKEN");
	}

	private List<String> told() {
		return this.jdbc.queryForList("""
				select concat_ws(' ', outcome, account_id, role, target, detail) from audit_event
				where id > ? and action = 'IMPORT_ENDED' order by id""", String.class, this.before);
	}

	private Path file(String name, String text) throws IOException {
		return Files.writeString(this.folder.resolve(name), text);
	}

}
