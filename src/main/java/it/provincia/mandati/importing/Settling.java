// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries a decision of the finance office out: what it says, what follows from it for
 * creditors, and its line in the trail, in one transaction and never while a file is
 * being imported.
 */
@Component
class Settling {

	/** Longer than another decision takes, shorter than a browser waits. */
	private static final String PATIENCE = "set local lock_timeout = '3s'";

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transaction;

	private final Merge merge;

	private final AuditTrail trail;

	Settling(JdbcTemplate jdbc, PlatformTransactionManager transactions, Merge merge, AuditTrail trail) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.merge = merge;
		this.trail = trail;
	}

	SettlingOutcome carryOut(Decision decision) {
		try {
			this.transaction.executeWithoutResult((status) -> take(decision));
			return SettlingOutcome.DONE;
		}
		catch (OvertakenException ex) {
			return SettlingOutcome.OVERTAKEN;
		}
		catch (DataAccessException ex) {
			if (Attempts.isLocked(ex)) {
				return SettlingOutcome.BUSY;
			}
			throw ex;
		}
	}

	private void take(Decision decision) {
		this.jdbc.execute(PATIENCE);
		this.jdbc.execute("select pg_advisory_xact_lock(" + FileImport.ONE_AT_A_TIME + ")");
		AtomicReference<AuditEvent> told = new AtomicReference<>();
		this.merge.again(this.jdbc, () -> told.set(decision.write(this.jdbc).orElseThrow(OvertakenException::new)));
		this.trail.record(told.get());
	}

	/**
	 * What is decided.
	 */
	interface Decision {

		/**
		 * Writes it down and names the facts it is about in the tables of the derivation.
		 * @return what the trail tells of it; empty where the question is not open any
		 * more
		 */
		Optional<AuditEvent> write(JdbcTemplate jdbc);

	}

	/**
	 * Takes the transaction back.
	 */
	private static final class OvertakenException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
