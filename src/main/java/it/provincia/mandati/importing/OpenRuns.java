// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The runs this instance is at. While there is any, the lease is extended by a thread of
 * its own, which neither a long load nor a slow disk holds up.
 */
class OpenRuns implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(OpenRuns.class);

	private static final long BEAT_SECONDS = 2;

	private final Set<Long> open = new TreeSet<>();

	private final ScheduledExecutorService heart = Executors
		.newSingleThreadScheduledExecutor((task) -> new Thread(task, "import-lease"));

	private final ImportJournal journal;

	private final Lease lease;

	OpenRuns(ImportJournal journal, Lease lease) {
		this.journal = journal;
		this.lease = lease;
		this.heart.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
	}

	synchronized long begin(ImportOrigin origin, @Nullable UUID startedBy) {
		this.lease.extend();
		long runId = this.journal.beginRun(origin, startedBy, this.lease.instance());
		this.open.add(runId);
		return runId;
	}

	/**
	 * A run whose end cannot be written down is closed as interrupted at the next look.
	 */
	synchronized void end(long runId) {
		this.open.remove(runId);
		try {
			this.journal.endRun(runId);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("The end of run {} could not be written down", runId, ex);
		}
	}

	/**
	 * Whether anybody is at it still.
	 */
	boolean isGoingOn(long runId) {
		return this.journal.isGoingOn(runId);
	}

	/**
	 * Closes the runs that nobody is at any more: those of dead instances, and what this
	 * one could not write down.
	 */
	synchronized void closeInterrupted(String reason) {
		this.journal.closeInterrupted(reason, this.lease.instance(), this.open);
	}

	private void beat() {
		try {
			if (isAtWork()) {
				this.lease.extend();
			}
		}
		catch (DataAccessException | TransactionException ex) {
			logger.debug("The lease cannot be extended", ex);
		}
	}

	private synchronized boolean isAtWork() {
		return !this.open.isEmpty();
	}

	@Override
	public void close() {
		this.heart.shutdownNow();
	}

}
