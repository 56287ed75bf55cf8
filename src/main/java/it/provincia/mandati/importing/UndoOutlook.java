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
 */
record UndoOutlook(Run run, int files, List<Rows> rows, List<Obstacle> obstacles) {

	static final RowMapper<Rows> ROWS = (row, number) -> new Rows(row.getString("facts"), row.getLong("made"),
			row.getLong("changed"));

	static final RowMapper<Obstacle> OBSTACLE = (row, number) -> {
		Timestamp started = row.getTimestamp("started_at");
		return new Obstacle(row.getObject("run_id", Long.class),
				(started != null) ? LocalDateTime.ofInstant(started.toInstant(), Rome.ZONE) : null,
				row.getString("files"), row.getLong("rows"));
	};

	boolean possible() {
		return this.run.fit() && !this.run.late() && this.files > 0 && this.obstacles.isEmpty();
	}

	/**
	 * Why it is not possible, where nothing was built on it: the end of a message key.
	 */
	public @Nullable String reason() {
		if (possible() || !this.obstacles.isEmpty()) {
			return null;
		}
		return (this.run.late() && this.run.fit()) ? "late" : "nothing";
	}

	/**
	 * @param fit it ended, was no trial and stands
	 * @param late it is longer ago than the ledger remembers
	 */
	record Run(boolean fit, boolean late) {
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

}
