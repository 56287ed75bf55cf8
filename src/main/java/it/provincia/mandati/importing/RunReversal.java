// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.List;

import it.provincia.mandati.platform.SqlScript;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a run brought, backwards: what it made goes, what it changed or removed is again
 * as it was, with its ids, and everything it bears on is settled and derived again. The
 * steps are scripts beside this class, in the caller's transaction.
 */
class RunReversal {

	/** What others refer to comes first. */
	private static final List<String> FACTS = List.of("office", "creditor", "stated_subject", "mandate", "document",
			"document_state", "mandate_line", "allocation", "treasury_event", "treasury_answer", "sdi_receipt");

	private static final String RUN = """
			select ended_at is not null and undone_at is null and origin <> 'TRIAL' as fit,
			       not exists (select from import_file
			                   where run_id = import_run.id and state = 'TAKEN' and not remembered) as remembered
			from import_run where id = ?""";

	private static final String ROWS = """
			select table_name as facts, count(*) filter (where made) as made, count(*) filter (where not made) as changed
			from (select table_name, true as made from doomed union all select table_name, false from changed) bearing
			group by table_name""";

	private static final String OBSTACLES = """
			select run.id as run_id, run.started_at, string_agg(distinct file.name, ', ') as files, sum(rows) as rows
			from obstacle left join import_file file on file.id = obstacle.file_id
			         left join import_run run on run.id = file.run_id
			group by run.id, run.started_at order by run.id""";

	private static final String CREDENTIALS = """
			select count(*) filter (where returns) as returning, count(*) filter (where not returns) as lost from joined""";

	private final JdbcTemplate jdbc;

	private final Merge merge;

	private final SqlScript begin = script("undo-begin");

	private final SqlScript obstacles = script("undo-obstacles");

	private final SqlScript touch = script("undo-touch");

	private final SqlScript beside = script("undo-beside");

	private final SqlScript who = script("undo-who");

	private final SqlScript credentials = script("undo-credentials");

	private final SqlScript remove = script("undo-remove");

	private final SqlScript received = script("undo-received");

	private final SqlScript registry = script("registry");

	private final SqlScript settle = script("settle");

	private final SqlScript sweep = script("sweep");

	private final SqlScript end = script("undo-end");

	RunReversal(JdbcTemplate jdbc, Merge merge) {
		this.jdbc = jdbc;
		this.merge = merge;
	}

	/**
	 * Names what the run brought, in temporary tables, and looks what stands in the way.
	 * @return null where there is no such run
	 */
	@Nullable UndoOutlook prepare(long runId) {
		List<UndoOutlook.Run> runs = this.jdbc.query(RUN, UndoOutlook.RUN, runId);
		if (runs.isEmpty()) {
			return null;
		}
		this.jdbc.execute("set local statement_timeout = 0");
		this.jdbc.execute("create temporary table undone_file (id bigint primary key, turn bigint) on commit drop");
		int files = this.jdbc.update(
				"insert into undone_file select id, turn from import_file where run_id = ? and state = 'TAKEN'", runId);
		this.begin.run(this.jdbc);
		this.obstacles.run(this.jdbc);
		return new UndoOutlook(runs.get(0), files, this.jdbc.query(ROWS, UndoOutlook.ROWS),
				this.jdbc.query(OBSTACLES, UndoOutlook.OBSTACLE),
				this.jdbc.queryForObject(CREDENTIALS, UndoOutlook.CREDENTIALS));
	}

	/**
	 * Takes back what is named.
	 */
	void takeBack() {
		this.merge.again(this.jdbc, () -> {
			List.of(this.touch, this.beside, this.who).forEach(this::run);
			FACTS.forEach(this::restore);
			List.of(this.credentials, this.remove, this.received, this.registry, this.settle, this.touch)
				.forEach(this::run);
		});
		run(this.sweep);
		this.end.run(this.jdbc);
	}

	private void run(SqlScript script) {
		script.run(this.jdbc);
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
		return SqlScript.beside(RunReversal.class, name + ".sql");
	}

}
