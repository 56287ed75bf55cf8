// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

import it.provincia.mandati.importing.format.Column;
import it.provincia.mandati.importing.format.SourceFile;
import it.provincia.mandati.platform.SqlScript;
import it.provincia.mandati.importing.format.RefusedFileException;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One file into the ledger, within the caller's transaction: all of it with its report,
 * or nothing.
 */
class FileImport {

	/** Any number: whoever imports holds this lock, on any machine. */
	static final long ONE_AT_A_TIME = 5_071_994;

	private final SqlScript differences = SqlScript.beside(FileImport.class, "differences.sql");

	/** Where every row deserves a word, the figure says enough. */
	private static final int MOST_NOTICES = 20_000;

	private final JdbcTemplate jdbc;

	private final Merge merge;

	private final ImportSettings settings;

	private final Progress progress;

	private final ImportTrail trail;

	FileImport(JdbcTemplate jdbc, Merge merge, ImportSettings settings, Progress progress, ImportTrail trail) {
		this.jdbc = jdbc;
		this.merge = merge;
		this.settings = settings;
		this.progress = progress;
		this.trail = trail;
	}

	/**
	 * @return what became of the file: taken, refused for its many bad rows, or a
	 * duplicate
	 * @throws RefusedFileException when it cannot be read to its end
	 */
	FileState take(long fileId, SourceFile file, String sha256) throws IOException, RefusedFileException {
		this.jdbc.execute("select pg_advisory_xact_lock(" + ONE_AT_A_TIME + ")");
		if (isTaken(fileId)) {
			return FileState.TAKEN;
		}
		if (isDuplicate(file, sha256)) {
			return taken(fileId, FileState.DUPLICATE, FileReport.NOTHING);
		}
		begin(fileId, file, sha256);
		long read = new Staging(this.jdbc, this.progress).stage(file);
		ControlSums sums = new ControlSums(this.jdbc, file.kind());
		this.merge.check(file, this.jdbc, sums::keepRejected);
		RejectedRows rejected = new RejectedRows(this.jdbc, fileId);
		if (this.settings.areTooMany(rejected.count(), read)) {
			rejected.keep(file);
			return finish(fileId, FileState.REFUSED, new FileReport(read, 0, 0, 0, 0, rejected.count()));
		}
		this.merge.merge(file, this.jdbc);
		rejected = new RejectedRows(this.jdbc, fileId);
		rejected.keep(file);
		keepNotices(fileId, file);
		this.differences.run(this.jdbc);
		sums.keep(fileId);
		freshen(file);
		return taken(fileId, FileState.TAKEN, report(read, rejected.count()));
	}

	/**
	 * A connection may be lost after the commit, and the file be brought again.
	 */
	private boolean isTaken(long fileId) {
		return Boolean.TRUE.equals(this.jdbc.queryForObject(
				"select exists (select from import_file where id = ? and state = 'TAKEN')", Boolean.class, fileId));
	}

	/**
	 * Content is compared with the last file of its kind alone: an older content that
	 * comes back is news again.
	 */
	private boolean isDuplicate(SourceFile file, String sha256) {
		return Boolean.TRUE.equals(this.jdbc.queryForObject("""
				select exists (select from (select sha256 from import_file where kind = ? and state = 'TAKEN'
				order by turn desc limit 1) last where sha256 = ?)""", Boolean.class, file.kind().name(), sha256));
	}

	private void begin(long fileId, SourceFile file, String sha256) {
		this.progress.begin(fileId);
		this.jdbc.execute("set local statement_timeout = 0");
		this.jdbc.queryForObject("select set_config('mandati.file_id', ?, true)", String.class, Long.toString(fileId));
		this.jdbc.update(
				"""
						update import_file set turn = nextval('import_turn'), remembered = true, kind = ?, sha256 = ?, columns = ?
						where id = ?""",
				file.kind().name(), sha256, file.header().toArray(String[]::new), fileId);
		this.jdbc.execute("create temporary table this_file (id bigint, kind text, columns text[]) on commit drop");
		this.jdbc.update("insert into this_file values (?, ?, ?)", fileId, file.kind().name(),
				file.columns().stream().map(Column::name).toArray(String[]::new));
	}

	private void keepNotices(long fileId, SourceFile file) {
		file.notices()
			.forEach((notice) -> this.jdbc.update(
					"insert into import_notice (file_id, column_name, value, notice) values (?, ?, ?, ?)", fileId,
					notice.column(), notice.value(), notice.reason()));
		this.jdbc.update("""
				insert into import_notice (file_id, line, column_name, value, notice)
				select ?, line, column_name, value, notice from noticed
				where line not in (select line from refused) order by line limit ?""", fileId, MOST_NOTICES);
	}

	private void freshen(SourceFile file) {
		this.jdbc.update("""
				insert into source_freshness (source, loaded_at) values (?, now())
				on conflict (source) do update set loaded_at = excluded.loaded_at""", file.kind().name());
	}

	private FileReport report(long read, long rejected) {
		Map<String, Long> rows = this.jdbc.queryForList("select outcome, count(*) as rows from stage group by outcome")
			.stream()
			.collect(Collectors.toMap((row) -> (String) row.get("outcome"), (row) -> (Long) row.get("rows")));
		return new FileReport(read, rows.getOrDefault("NEW", 0L), rows.getOrDefault("CHANGED", 0L),
				rows.getOrDefault("UNCHANGED", 0L) + rows.getOrDefault("OLDER", 0L), rows.getOrDefault("PARKED", 0L),
				rejected);
	}

	private FileState taken(long fileId, FileState state, FileReport report) {
		finish(fileId, state, report);
		this.trail.ended(fileId);
		return state;
	}

	private FileState finish(long fileId, FileState state, FileReport report) {
		this.jdbc.update("""
				update import_file set state = ?, rows_read = ?, rows_new = ?, rows_changed = ?, rows_unchanged = ?,
				rows_parked = ?, rows_rejected = ?, ended_at = clock_timestamp() where id = ?""", state.name(),
				report.read(), report.added(), report.changed(), report.unchanged(), report.parked(), report.rejected(),
				fileId);
		return state;
	}

}
