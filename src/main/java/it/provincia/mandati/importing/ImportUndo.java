// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import it.provincia.mandati.platform.SqlScript;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a run back as a whole: what it made goes, what it changed or removed is again as
 * it was, with its ids, and everything it bears on is derived again. Where something
 * later builds on it nothing is done. How rows looked is remembered while they change
 * (ADR 0007), for a time.
 */
class ImportUndo {

	/** What others refer to comes first. */
	private static final List<String> FACTS = List.of("office", "creditor", "stated_subject", "mandate", "document",
			"document_state", "mandate_line", "allocation", "treasury_event", "treasury_answer", "sdi_receipt");

	private static final String ROWS = """
			select table_name as facts, count(*) filter (where made) as made, count(*) filter (where not made) as changed
			from (select table_name, true as made from doomed union all select table_name, false from changed) bearing
			group by table_name""";

	private static final String OBSTACLES = """
			select run.id as run_id, run.started_at, string_agg(distinct file.name, ', ') as files, sum(rows) as rows
			from obstacle left join import_file file on file.id = obstacle.file_id
			         left join import_run run on run.id = file.run_id
			group by run.id, run.started_at order by run.id""";

	private final JdbcTemplate jdbc;

	private final TransactionOperations transaction;

	private final Merge merge;

	private final Duration kept;

	private final SqlScript begin = script("begin");

	private final SqlScript obstacles = script("obstacles");

	private final SqlScript touch = script("touch");

	private final SqlScript remove = script("remove");

	private final SqlScript end = script("end");

	/**
	 * @param kept for how long runs can be taken back
	 */
	ImportUndo(JdbcTemplate jdbc, TransactionOperations transaction, Merge merge, Duration kept) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.merge = merge;
		this.kept = kept;
	}

	/**
	 * What taking the run back would do, or what stands in its way.
	 * @return empty where there is no such run
	 */
	Optional<UndoOutlook> look(long runId) {
		return Optional.ofNullable(this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return outlook(runId);
		}));
	}

	/**
	 * @return whether the run is taken back; false where it cannot be, by now
	 */
	boolean undo(long runId, UUID by) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			this.jdbc.execute("select pg_advisory_xact_lock(" + FileImport.ONE_AT_A_TIME + ")");
			UndoOutlook outlook = outlook(runId);
			if (outlook == null || !outlook.possible()) {
				status.setRollbackOnly();
				return false;
			}
			takeBack();
			this.jdbc.update("update import_run set undone_at = now(), undone_by = ? where id = ?", by, runId);
			return true;
		}));
	}

	/**
	 * Forgets how rows looked before files that nobody will take back any more.
	 */
	@Scheduled(cron = "0 40 3 * * *", zone = "Europe/Rome")
	void forget() {
		this.jdbc.update("""
				delete from import_image using import_file file
				where file.id = import_image.file_id and file.ended_at < now() - make_interval(secs => ?)""",
				this.kept.toSeconds());
	}

	private UndoOutlook outlook(long runId) {
		List<UndoOutlook.Run> runs = this.jdbc.query("""
				select ended_at is not null and undone_at is null and origin <> 'TRIAL' as fit,
				       ended_at < now() - make_interval(secs => ?) as late
				from import_run where id = ?""",
				(row, number) -> new UndoOutlook.Run(row.getBoolean("fit"), row.getBoolean("late")),
				this.kept.toSeconds(), runId);
		if (runs.isEmpty()) {
			return null;
		}
		this.jdbc.execute("set local statement_timeout = 0");
		this.jdbc.execute("create temporary table undone_file (id bigint primary key) on commit drop");
		int files = this.jdbc
			.update("insert into undone_file select id from import_file where run_id = ? and state = 'TAKEN'", runId);
		this.begin.run(this.jdbc);
		this.obstacles.run(this.jdbc);
		return new UndoOutlook(runs.get(0), files, this.jdbc.query(ROWS, UndoOutlook.ROWS),
				this.jdbc.query(OBSTACLES, UndoOutlook.OBSTACLE));
	}

	private void takeBack() {
		this.merge.again(this.jdbc, () -> {
			this.touch.run(this.jdbc);
			FACTS.forEach(this::restore);
			this.remove.run(this.jdbc);
			this.touch.run(this.jdbc);
		});
		this.end.run(this.jdbc);
	}

	/**
	 * Rows as they were, those that are gone with their ids.
	 */
	private void restore(String table) {
		String all = columns(table, "");
		String told = columns(table, "and attidentity = ''");
		this.jdbc.update("""
				insert into %1$s (%2$s) overriding system value
				select %2$s
				from (select (jsonb_populate_record(null::%1$s, image)).* from changed where table_name = '%1$s') was
				on conflict on constraint %1$s_pkey do update set (%3$s) = row (%4$s)""".formatted(table, all, told,
				told.replaceAll("(^|, )", "$1excluded.")));
	}

	private String columns(String table, String condition) {
		return String.valueOf(this.jdbc.queryForObject("""
				select string_agg(quote_ident(attname), ', ' order by attnum)
				from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped
				""" + condition, String.class, table));
	}

	private static SqlScript script(String name) {
		return SqlScript.beside(ImportUndo.class, "undo-" + name + ".sql");
	}

}
