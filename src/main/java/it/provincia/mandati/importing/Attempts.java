// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.sql.SQLException;
import java.util.function.Supplier;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tries again, after longer and longer pauses, what a database has cut short that was
 * away, frozen or at odds with somebody else.
 */
class Attempts {

	/**
	 * What PostgreSQL says at the end of {@code lock_timeout}: Spring does not know it.
	 */
	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private final RetryTemplate template;

	Attempts(PatienceSettings settings) {
		this.template = new RetryTemplate(RetryPolicy.builder()
			.maxRetries(settings.attempts() - 1L)
			.delay(settings.backOff())
			.multiplier(2)
			.predicate(Attempts::mayPass)
			.build());
	}

	/**
	 * @throws RuntimeException the last fault, or the first that no patience mends
	 */
	<T> T make(Supplier<T> work) {
		return this.template.invoke(work);
	}

	/**
	 * Whether the fault is one of the database, which may be gone in a moment, and none
	 * of the work itself.
	 */
	static boolean mayPass(Throwable fault) {
		return fault instanceof TransientDataAccessException || fault instanceof RecoverableDataAccessException
				|| fault instanceof DataAccessResourceFailureException
				|| fault instanceof CannotCreateTransactionException || fault instanceof TransactionSystemException
				|| isLocked(fault);
	}

	/**
	 * Whether somebody else held too long what the work waited for.
	 */
	static boolean isLocked(Throwable fault) {
		return fault.getCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
	}

}
