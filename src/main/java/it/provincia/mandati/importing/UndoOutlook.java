// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;

import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;

/**
 * What taking a run back would do, or what stands in its way.
 *
 * @param files how many of its files are in the ledger
 * @param rows what would go and what would be again as it was
 * @param obstacles what was built on it since; empty where nothing stands in the way
 * @param credentials what becomes of those of the records that it joined with others
 */
record UndoOutlook(Run run, int files, List<Rows> rows, List<Obstacle> obstacles, Credentials credentials) {

	static final RowMapper<Run> RUN = (row, number) -> new Run(row.getBoolean("fit"), row.getBoolean("remembered"));

	static final RowMapper<Rows> ROWS = (row, number) -> new Rows(row.getString("facts"), row.getLong("made"),
			row.getLong("changed"));

	static final RowMapper<Obstacle> OBSTACLE = (row, number) -> {
		Timestamp started = row.getTimestamp("started_at");
		return new Obstacle(row.getObject("run_id", Long.class),
				(started != null) ? LocalDateTime.ofInstant(started.toInstant(), Rome.ZONE) : null,
				row.getString("files"), row.getLong("rows"));
	};

	static final RowMapper<Credentials> CREDENTIALS = (row, number) -> new Credentials(row.getLong("returning"),
			row.getLong("lost"));

	boolean possible() {
		return isThere() && this.run.remembered() && this.obstacles.isEmpty();
	}

	/**
	 * Why it is not possible, whatever was built on it: the end of a message key.
	 */
	public @Nullable String reason() {
		if (!isThere()) {
			return "nothing";
		}
		return this.run.remembered() ? null : "forgotten";
	}

	private boolean isThere() {
		return this.run.fit() && this.files > 0;
	}

	/**
	 * @param fit it ended, was no trial and stands
	 * @param remembered how the ledger was before each of its files is known
	 */
	record Run(boolean fit, boolean remembered) {
	}

	/**
	 * @param facts the table
	 */
	record Rows(String facts, long made, long changed) {
	}

	/**
	 * Something built on the run since.
	 *
	 * @param runId the later run; null where no run did it, but somebody: an account was
	 * made, a payee decided
	 * @param started when, in the time of Rome
	 */
	record Obstacle(@Nullable Long runId, @Nullable LocalDateTime started, @Nullable String files, long rows) {
	}

	/**
	 * Accounts of records that the run joined with others.
	 *
	 * @param returning they go back to whose they were
	 * @param lost they are gone, or somebody else's by a letter since: a new letter is
	 * needed
	 */
	record Credentials(long returning, long lost) {
	}

}
