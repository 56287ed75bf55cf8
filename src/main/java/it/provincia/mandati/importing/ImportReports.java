// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import it.provincia.mandati.importing.format.Problem;
import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the pages tell of runs.
 */
@Service
@Transactional(readOnly = true)
class ImportReports {

	private static final int SHOWN_RUNS = 50;

	private static final int SHOWN_ROWS = 100;

	private final JdbcClient jdbc;

	private final Notices notices;

	ImportReports(JdbcClient jdbc, Notices notices) {
		this.jdbc = jdbc;
		this.notices = notices;
	}

	/**
	 * The latest runs, newest first.
	 */
	List<RunReport> latest() {
		return this.jdbc.sql("select * from import_run order by id desc limit :shown")
			.param("shown", SHOWN_RUNS)
			.query((row, index) -> run(row, 0))
			.list();
	}

	Optional<RunReport> find(long runId) {
		return this.jdbc.sql("select * from import_run where id = :id")
			.param("id", runId)
			.query((row, index) -> run(row, SHOWN_ROWS))
			.optional();
	}

	/**
	 * What is being done for the run at this moment, told every two seconds; empty where
	 * nothing is, or nobody says so.
	 */
	Optional<RunReport.Step> step(long runId) {
		return this.jdbc.sql("""
				select import_file.name, import_instance.phase, import_instance.rows
				from import_file join import_instance on import_instance.file_id = import_file.id
				where run_id = :run and state = 'RUNNING' and phase is not null and lease_until > clock_timestamp()""")
			.param("run", runId)
			.query(RunReport.Step.class)
			.optional();
	}

	/**
	 * The file of the run whose rejected rows are asked for: the first that has any,
	 * unless one is named.
	 */
	Optional<RejectedFile> rejected(long runId, @Nullable Long fileId) {
		return this.jdbc.sql("""
				select id, columns from import_file
				where run_id = :run and rows_rejected > 0 and (cast(:file as bigint) is null or id = :file)
				order by id limit 1""")
			.param("run", runId)
			.param("file", fileId)
			.query((row, index) -> new RejectedFile(row.getLong("id"), texts(row, "columns")))
			.optional();
	}

	/**
	 * Every rejected row of a file with all that is wrong with it, in order.
	 */
	void forEachRejected(long fileId, Consumer<RejectedRow> consumer) {
		this.jdbc
			.sql("""
					select line, cells, array_agg(column_name) as columns, array_agg(value) as values, array_agg(reason) as reasons
					from rejected_row join rejected_reason using (file_id, line)
					where file_id = :file group by line, cells order by line""")
			.param("file", fileId)
			.query((RowCallbackHandler) (row) -> consumer.accept(rejectedRow(row)));
	}

	private RunReport run(ResultSet row, int shownRows) throws SQLException {
		long id = row.getLong("id");
		List<RunReport.File> files = this.jdbc.sql("select * from import_file where run_id = :run order by id")
			.param("run", id)
			.query((file, index) -> file(file, shownRows))
			.list();
		return new RunReport(id, ImportOrigin.valueOf(row.getString("origin")), time(row.getTimestamp("started_at")),
				timeOrNull(row.getTimestamp("ended_at")), timeOrNull(row.getTimestamp("undone_at")), files,
				(shownRows > 0) ? effects(id) : List.of());
	}

	private List<RunReport.Effect> effects(long runId) {
		return this.jdbc
			.sql("select was, becomes, positions, to_pay_before, to_pay_after from import_effect where run_id = :run")
			.param("run", runId)
			.query(RunReport.Effect.class)
			.list();
	}

	private RunReport.File file(ResultSet row, int shownRows) throws SQLException {
		long id = row.getLong("id");
		return new RunReport.File(id, row.getString("name"), row.getString("kind"),
				FileState.valueOf(row.getString("state")), row.getString("reason"),
				new FileReport(row.getLong("rows_read"), row.getLong("rows_new"), row.getLong("rows_changed"),
						row.getLong("rows_unchanged"), row.getLong("rows_parked"), row.getLong("rows_rejected")),
				(shownRows > 0) ? rows(id, "select line, column_name, value, reason as word from rejected_reason")
						: List.of(),
				(shownRows > 0) ? this.notices.of(id) : List.of(),
				(shownRows > 0) ? FileEffects.of(id, row.getString("kind"), shownRows, this.jdbc) : FileEffects.NONE);
	}

	private List<RunReport.BadRow> rows(long fileId, String select) {
		return this.jdbc.sql(select + " where file_id = :file order by line nulls first limit :shown")
			.param("file", fileId)
			.param("shown", SHOWN_ROWS)
			.query((row, index) -> new RunReport.BadRow(row.getObject("line", Long.class),
					new Problem(row.getString("column_name"), row.getString("value"), row.getString("word"))))
			.list();
	}

	private static RejectedRow rejectedRow(ResultSet row) throws SQLException {
		List<String> columns = texts(row, "columns");
		List<String> values = texts(row, "values");
		List<String> reasons = texts(row, "reasons");
		List<Problem> problems = new ArrayList<>();
		for (int i = 0; i < reasons.size(); i++) {
			problems.add(new Problem(columns.get(i), values.get(i), reasons.get(i)));
		}
		return new RejectedRow(row.getLong("line"), texts(row, "cells"), problems);
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return Arrays.asList((String[]) row.getArray(column).getArray());
	}

	private static @Nullable LocalDateTime timeOrNull(@Nullable Timestamp moment) {
		return (moment != null) ? time(moment) : null;
	}

	private static LocalDateTime time(Timestamp instant) {
		return LocalDateTime.ofInstant(instant.toInstant(), Rome.ZONE);
	}

	/**
	 * A file with rejected rows.
	 *
	 * @param columns its header as it was written
	 */
	record RejectedFile(long id, List<String> columns) {

	}

	/**
	 * A row as it was written, with all that is wrong with it.
	 */
	record RejectedRow(long line, List<String> cells, List<Problem> problems) {

	}

}
