// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The record of runs and of their files, written in transactions of its own so that it
 * tells of failures too.
 */
class ImportJournal {

	private final JdbcTemplate jdbc;

	ImportJournal(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	long beginRun(ImportOrigin origin, @Nullable UUID startedBy) {
		return id("insert into import_run (origin, started_by) values (?, ?) returning id", origin.name(), startedBy);
	}

	void endRun(long runId) {
		this.jdbc.update("update import_run set ended_at = now() where id = ?", runId);
	}

	long beginFile(long runId, String name) {
		return id("insert into import_file (run_id, name, state) values (?, ?, 'RUNNING') returning id", runId, name);
	}

	void endFile(long fileId, FileState state, String reason) {
		this.jdbc.update("update import_file set state = ?, reason = ?, ended_at = now() where id = ?", state.name(),
				reason, fileId);
	}

	/**
	 * What a crash interrupted: nothing of it is in the ledger, and its files are still
	 * in the inbox.
	 */
	void closeInterrupted(String reason) {
		this.jdbc.update(
				"update import_file set state = 'FAILED', reason = ?, ended_at = now() where state = 'RUNNING'",
				reason);
		this.jdbc.update("update import_run set ended_at = now() where ended_at is null");
	}

	private long id(String sql, @Nullable Object... arguments) {
		Long id = this.jdbc.queryForObject(sql, Long.class, arguments);
		if (id == null) {
			throw new IllegalStateException("No id came back");
		}
		return id;
	}

}
