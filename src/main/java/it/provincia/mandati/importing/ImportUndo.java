// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.time.Duration;
import java.util.Optional;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a run back as a whole, in one transaction with its line of the trail. Where
 * something later builds on the run, nothing is done. How rows looked is remembered while
 * they change (ADR 0007), for a time.
 */
class ImportUndo {

	private final JdbcTemplate jdbc;

	private final TransactionOperations transaction;

	private final RunReversal reversal;

	private final AuditTrail trail;

	private final Duration kept;

	/**
	 * @param kept for how long runs can be taken back
	 */
	ImportUndo(JdbcTemplate jdbc, TransactionOperations transaction, RunReversal reversal, AuditTrail trail,
			Duration kept) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.reversal = reversal;
		this.trail = trail;
		this.kept = kept;
	}

	/**
	 * What taking the run back would do, or what stands in its way.
	 * @return empty where there is no such run
	 */
	Optional<UndoOutlook> look(long runId) {
		return Optional.ofNullable(this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return this.reversal.prepare(runId);
		}));
	}

	/**
	 * Nobody waits here for a load to end: waiting would hold the one connection by which
	 * the load tells that it lives.
	 */
	Result undo(long runId, AccountPrincipal by) {
		Result result = this.transaction.execute((status) -> {
			Result tried = isAlone() ? takeBack(runId, by) : Result.BUSY;
			if (tried != Result.DONE) {
				status.setRollbackOnly();
			}
			return tried;
		});
		return (result != null) ? result : Result.IMPOSSIBLE;
	}

	/**
	 * Forgets how rows looked before files that nobody will take back any more.
	 */
	@Scheduled(cron = "0 40 3 * * *", zone = "Europe/Rome")
	void forget() {
		this.transaction.executeWithoutResult((status) -> {
			if (isAlone()) {
				this.jdbc.update("""
						update import_file set remembered = false
						where remembered and ended_at < now() - make_interval(secs => ?)""", this.kept.toSeconds());
				forget("import_image", "file_id");
				forget("import_restated", "restated_id");
				forget("import_joined_account", "file_id");
			}
		});
	}

	private void forget(String table, String column) {
		this.jdbc.update("delete from %s using import_file file where file.id = %s and not file.remembered"
			.formatted(table, column));
	}

	private Result takeBack(long runId, AccountPrincipal by) {
		UndoOutlook outlook = this.reversal.prepare(runId);
		if (outlook == null || !outlook.possible()) {
			return Result.IMPOSSIBLE;
		}
		this.reversal.takeBack();
		this.jdbc.update("update import_run set undone_at = now(), undone_by = ? where id = ?", by.accountId(), runId);
		this.trail.record(
				AuditEvent.success(AuditAction.IMPORT_UNDONE).by(by.accountId(), by.role()).on(Long.toString(runId)),
				JdbcClient.create(this.jdbc));
		return Result.DONE;
	}

	private boolean isAlone() {
		return Boolean.TRUE.equals(this.jdbc
			.queryForObject("select pg_try_advisory_xact_lock(" + FileImport.ONE_AT_A_TIME + ")", Boolean.class));
	}

	/**
	 * What came of it.
	 */
	enum Result {

		DONE,

		/** Something stands in the way by now, or nothing is left to take back. */
		IMPOSSIBLE,

		/** Files are coming in, or somebody is taking a run back. */
		BUSY

	}

}
