// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import it.provincia.mandati.importing.format.Content;
import it.provincia.mandati.importing.format.Envelope;
import it.provincia.mandati.importing.format.RefusedFileException;
import it.provincia.mandati.importing.format.SourceFile;
import it.provincia.mandati.importing.format.SourceFiles;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes files as a run would, one after the other in one transaction that is then taken
 * back, and keeps what the run would have reported: the same code as the real thing, so
 * that its counts are those of the real thing.
 */
class ImportTrial {

	/** What is reported of a file besides its row; what others refer to comes first. */
	private static final List<String> REPORTS = List.of("rejected_row", "rejected_reason", "import_notice",
			"import_difference", "import_sum");

	private final ImportJournal journal;

	private final SourceFiles files;

	private final FileImport fileImport;

	private final RefusalWords refusals;

	private final TrialEffect effect;

	private final TransactionOperations transaction;

	private final JdbcTemplate jdbc;

	ImportTrial(ImportJournal journal, SourceFiles files, FileImport fileImport, RefusalWords refusals,
			TransactionOperations transaction, JdbcTemplate jdbc) {
		this.journal = journal;
		this.files = files;
		this.fileImport = fileImport;
		this.refusals = refusals;
		this.effect = new TrialEffect(jdbc);
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	void take(long runId, List<Path> files) {
		Map<Long, Content> tried = new LinkedHashMap<>();
		List<Envelope> open = new ArrayList<>();
		try {
			files.forEach((file) -> open(runId, file).ifPresent((envelope) -> {
				open.add(envelope);
				envelope.contents()
					.forEach((content) -> tried.put(this.journal.beginFile(runId, content.name()), content));
			}));
			take(runId, tried);
		}
		catch (UncheckedIOException | DataAccessException | TransactionException ex) {
			tried.keySet().forEach((fileId) -> this.journal.failFile(fileId, this.refusals.trialFailed()));
			throw ex;
		}
		finally {
			open.forEach(ImportTrial::close);
		}
	}

	private Optional<Envelope> open(long runId, Path file) {
		String name = Inbox.nameOf(file);
		try {
			return Optional.of(this.files.unpack(file, name));
		}
		catch (RefusedFileException ex) {
			this.journal.refuseFile(this.journal.beginFile(runId, name), this.refusals.say(ex));
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void close(Closeable opened) {
		try {
			opened.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * @param tried the files by their ids, in order
	 */
	private void take(long runId, Map<Long, Content> tried) {
		List<Kept> kept = new ArrayList<>();
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.effect.before();
			tried.forEach(this::take);
			tried.keySet().forEach((fileId) -> kept.addAll(report(fileId)));
			this.effect.after(runId);
			kept.addAll(rows("import_effect", "run_id", runId));
		});
		this.transaction.executeWithoutResult((status) -> kept.forEach(this::write));
	}

	private void take(long fileId, Content content) {
		this.jdbc.execute("savepoint before_file");
		try (content) {
			SourceFile source = this.files.open(content);
			if (this.fileImport.take(fileId, source, Sha256.of(content.path())) == FileState.REFUSED) {
				this.journal.refuseFile(fileId, this.refusals.tooManyBad());
			}
			this.jdbc.update("update import_file set state = 'TRIED' where id = ? and state = 'TAKEN'", fileId);
		}
		catch (RefusedFileException ex) {
			this.jdbc.execute("rollback to savepoint before_file");
			this.journal.refuseFile(fileId, this.refusals.say(ex));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		forgetTheFile();
	}

	/**
	 * A real run takes each file in a transaction of its own, whose temporary tables end
	 * with it.
	 */
	private void forgetTheFile() {
		this.jdbc
			.queryForList("""
					select quote_ident(relname) from pg_class
					where relnamespace = pg_my_temp_schema() and relkind = 'r' and relname <> ?""", String.class,
					TrialEffect.BEFORE)
			.forEach((table) -> this.jdbc.execute("drop table " + table));
	}

	private List<Kept> report(long fileId) {
		List<Kept> report = new ArrayList<>(rows("import_file", "id", fileId));
		REPORTS.forEach((table) -> report.addAll(rows(table, "file_id", fileId)));
		return report;
	}

	private List<Kept> rows(String table, String key, long id) {
		return this.jdbc.query("select to_jsonb(kept)::text from " + table + " kept where " + key + " = ?",
				(row, number) -> new Kept(table, row.getString(1)), id);
	}

	private void write(Kept kept) {
		if (kept.table().equals("import_file")) {
			this.jdbc.update(
					"""
							update import_file
							set (kind, sha256, state, reason, columns, rows_read, rows_new, rows_changed, rows_unchanged,
							     rows_parked, rows_rejected, ended_at)
							        = (told.kind, told.sha256, told.state, told.reason, told.columns, told.rows_read, told.rows_new,
							           told.rows_changed, told.rows_unchanged, told.rows_parked, told.rows_rejected, told.ended_at)
							from jsonb_populate_record(null::import_file, ?::jsonb) told
							where import_file.id = told.id""",
					kept.row());
			return;
		}
		this.jdbc
			.update("insert into %1$s overriding system value select * from jsonb_populate_record(null::%1$s, ?::jsonb)"
				.formatted(kept.table()), kept.row());
	}

	/**
	 * A row of a report, as JSON: it outlives the transaction that made it.
	 */
	private record Kept(String table, String row) {
	}

}
