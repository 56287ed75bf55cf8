// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.Collection;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The record of runs and of their files, written in transactions of its own so that it
 * tells of failures too.
 */
class ImportJournal {

	private final JdbcTemplate jdbc;

	private final ImportTrail trail;

	ImportJournal(JdbcTemplate jdbc, ImportTrail trail) {
		this.jdbc = jdbc;
		this.trail = trail;
	}

	long beginRun(ImportOrigin origin, @Nullable UUID startedBy, UUID instance) {
		return id("insert into import_run (origin, started_by, instance) values (?, ?, ?) returning id", origin.name(),
				startedBy, instance);
	}

	void endRun(long runId) {
		this.jdbc.update("update import_run set ended_at = now() where id = ?", runId);
	}

	boolean isGoingOn(long runId) {
		return Boolean.TRUE.equals(this.jdbc.queryForObject(
				"select exists (select from import_run where id = ? and ended_at is null)", Boolean.class, runId));
	}

	long beginFile(long runId, String name) {
		return id("insert into import_file (run_id, name, state) values (?, ?, 'RUNNING') returning id", runId, name);
	}

	/**
	 * Together with its line of the trail, where the caller makes it one transaction.
	 */
	void refuseFile(long fileId, String reason) {
		this.jdbc.update("update import_file set state = 'REFUSED', reason = ?, ended_at = now() where id = ?", reason,
				fileId);
		this.trail.ended(fileId);
	}

	/**
	 * Unless what became of the file is known by now: a connection may be lost after the
	 * commit too.
	 */
	void failFile(long fileId, String reason) {
		this.jdbc.update(
				"update import_file set state = 'FAILED', reason = ?, ended_at = now() where id = ? and state = 'RUNNING'",
				reason, fileId);
	}

	/**
	 * What a crash interrupted: nothing of it is in the ledger, and its files are still
	 * in the inbox.
	 * @param open the runs that this instance is at
	 */
	void closeInterrupted(String reason, UUID instance, Collection<Long> open) {
		String interrupted = """
				ended_at is null and (instance is null or case when instance = ? then id <> all (?) else not %s end)"""
			.formatted(Lease.IS_ALIVE);
		Long[] runs = open.toArray(Long[]::new);
		this.jdbc.update("""
				update import_file set state = 'FAILED', reason = ?, ended_at = now()
				where state = 'RUNNING' and run_id in (select id from import_run where %s)""".formatted(interrupted),
				reason, instance, runs);
		this.jdbc.update("update import_run set ended_at = now() where " + interrupted, instance, runs);
	}

	private long id(String sql, @Nullable Object... arguments) {
		Long id = this.jdbc.queryForObject(sql, Long.class, arguments);
		if (id == null) {
			throw new IllegalStateException("No id came back");
		}
		return id;
	}

}
