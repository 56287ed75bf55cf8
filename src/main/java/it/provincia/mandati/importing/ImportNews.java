// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;

import it.provincia.mandati.platform.Phrase;
import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came in lately, in few words, for who begins the day with it. Trials are left out:
 * nothing of them was kept.
 */
@Service
@Transactional(readOnly = true)
public class ImportNews {

	private static final String RUNS = """
			select run.id, run.started_at, run.ended_at, run.undone_at, count(file.id) as files,
			       (array_agg(file.name order by file.id))[1] as first_file,
			       coalesce(array_agg(distinct file.state) filter (where file.state is not null), '{}') as states,
			       coalesce(sum(file.rows_new), 0)::bigint as added, coalesce(sum(file.rows_changed), 0)::bigint as changed,
			       coalesce(sum(file.rows_rejected), 0)::bigint as rejected
			from (select * from import_run where origin <> 'TRIAL' order by id desc limit :most) run
			         left join import_file file on file.run_id = run.id
			group by run.id, run.started_at, run.ended_at, run.undone_at
			order by run.id desc""";

	private static final String REFUSALS = """
			select file.run_id, file.name, file.state, file.rows_rejected as rejected
			from import_file file join import_run run on run.id = file.run_id
			where run.origin <> 'TRIAL' and run.undone_at is null and file.ended_at > now() - interval '30 days'
			  and (file.state in ('REFUSED', 'FAILED') or file.rows_rejected > 0)
			order by file.id desc
			limit :most""";

	private final JdbcClient jdbc;

	private final ImportSettings settings;

	private final ImportTroubles troubles;

	ImportNews(JdbcClient jdbc, ImportSettings settings, ImportTroubles troubles) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.troubles = troubles;
	}

	/**
	 * The latest runs, the newest first.
	 */
	public List<Run> runs(int most) {
		return this.jdbc.sql(RUNS).param("most", most).query((row, index) -> run(row)).list();
	}

	/**
	 * The files of the last thirty days that could not be taken, or not wholly; the
	 * newest first.
	 */
	public List<Refusal> refusals(int most) {
		return this.jdbc.sql(REFUSALS).param("most", most).query(Refusal.class).list();
	}

	/**
	 * When the inbox is looked at next; null where nobody does by himself.
	 */
	public @Nullable ZonedDateTime nextRun() {
		return this.settings.nextRun(ZonedDateTime.now(Rome.ZONE));
	}

	/**
	 * What keeps files from coming in and asks for somebody's hand; empty where all is
	 * well.
	 */
	public List<Phrase> troubles() {
		return this.troubles.find();
	}

	/**
	 * The worst that became of a file of the run, because that is what asks for a hand.
	 */
	private static Run run(ResultSet row) throws SQLException {
		FileState worst = Arrays.stream((String[]) row.getArray("states").getArray())
			.map(FileState::valueOf)
			.max(Enum::compareTo)
			.orElse(FileState.TAKEN);
		FileState state = (row.getTimestamp("ended_at") == null) ? FileState.RUNNING : worst;
		return new Run(row.getLong("id"),
				LocalDateTime.ofInstant(row.getTimestamp("started_at").toInstant(), Rome.ZONE), state.name(),
				row.getLong("files"), row.getString("first_file"), row.getLong("added"), row.getLong("changed"),
				row.getLong("rejected"));
	}

	/**
	 * A passage of the import.
	 *
	 * @param started in Rome
	 * @param state as {@code FileState} has it
	 * @param firstFile null where it found none
	 */
	public record Run(long id, LocalDateTime started, String state, long files, @Nullable String firstFile, long added,
			long changed, long rejected) {

	}

	/**
	 * A file that was refused, or rows of it.
	 *
	 * @param state as {@code FileState} has it
	 */
	public record Refusal(long runId, String name, String state, long rejected) {

	}

}
