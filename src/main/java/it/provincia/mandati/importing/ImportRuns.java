// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Passes over files, one after the other: those that wait in the inbox, those that were
 * sent, those that are only to be tried.
 */
class ImportRuns {

	private static final Logger logger = LoggerFactory.getLogger(ImportRuns.class);

	private final ReentrantLock oneAtATime = new ReentrantLock(true);

	private final OpenRuns runs;

	private final Recovery recovery;

	private final Inbox inbox;

	private final Intake intake;

	private final ImportTrial trial;

	private volatile boolean lookFailed;

	ImportRuns(OpenRuns runs, Recovery recovery, Inbox inbox, Intake intake, ImportTrial trial) {
		this.runs = runs;
		this.recovery = recovery;
		this.inbox = inbox;
		this.intake = intake;
		this.trial = trial;
	}

	/**
	 * Takes what waits in the inbox; without anything there, no run is recorded. Where
	 * another instance is at a file, the rest is left to it too: files are taken in order
	 * of name.
	 */
	void takeWaiting(ImportOrigin origin) {
		look(origin, () -> {
			this.recovery.run();
			return this.inbox.waiting();
		});
	}

	/**
	 * Takes of the inbox only what a dead instance was sent from the page. Where nobody
	 * looks into the inbox on a schedule, nothing else is to be taken of it, and nobody
	 * else would take this.
	 */
	void takeLeftBehind() {
		look(ImportOrigin.UPLOAD, this.recovery::run);
	}

	private void look(ImportOrigin origin, Look look) {
		this.oneAtATime.lock();
		LazyRun run = new LazyRun(origin);
		boolean whole = false;
		try {
			for (Path file : look.found()) {
				if (!this.intake.take(run::id, file)) {
					break;
				}
			}
			whole = true;
		}
		catch (IOException | DataAccessException | TransactionException ex) {
			logger.error("The inbox could not be looked at to its end", ex);
		}
		finally {
			this.lookFailed = !whole;
			run.end();
			this.oneAtATime.unlock();
		}
	}

	/**
	 * Whether the inbox could not be looked at to its end.
	 */
	boolean lastLookFailed() {
		return this.lookFailed;
	}

	long begin(ImportOrigin origin, @Nullable UUID startedBy) {
		return this.runs.begin(origin, startedBy);
	}

	void end(long runId) {
		this.runs.end(runId);
	}

	/**
	 * Takes these files, in this order, and ends the run.
	 */
	void take(long runId, List<Path> files) {
		this.oneAtATime.lock();
		try {
			for (Path file : files) {
				if (!this.intake.take(() -> runId, file)) {
					this.intake.postpone(runId, file);
				}
			}
		}
		catch (DataAccessException | TransactionException ex) {
			logger.error("The run {} ends early: the schedule takes what is left", runId, ex);
		}
		finally {
			end(runId);
			this.oneAtATime.unlock();
		}
	}

	/**
	 * Tries these files, in this order, ends the run and throws the files away.
	 */
	void tryOut(long runId, List<Path> files) {
		this.oneAtATime.lock();
		try {
			this.trial.take(runId, files);
		}
		catch (UncheckedIOException | DataAccessException | TransactionException ex) {
			logger.error("The trial {} could not be made", runId, ex);
		}
		finally {
			throwAway(files);
			end(runId);
			this.oneAtATime.unlock();
		}
	}

	/**
	 * Puts in order what a crash left: to be called once, before anything is taken.
	 */
	void recover() throws IOException {
		this.recovery.closeRuns();
	}

	private static void throwAway(List<Path> files) {
		for (Path file : files) {
			try {
				Files.deleteIfExists(file);
			}
			catch (IOException ex) {
				logger.error("The file {} cannot be thrown away", Inbox.nameOf(file), ex);
			}
		}
	}

	/**
	 * What is to be taken, in order.
	 */
	@FunctionalInterface
	private interface Look {

		List<Path> found() throws IOException;

	}

	/**
	 * A run that begins with the first file that has something to tell.
	 */
	private final class LazyRun {

		private final ImportOrigin origin;

		private @Nullable Long id;

		private LazyRun(ImportOrigin origin) {
			this.origin = origin;
		}

		private long id() {
			if (this.id == null) {
				this.id = begin(this.origin, null);
			}
			return this.id;
		}

		private void end() {
			if (this.id != null) {
				ImportRuns.this.end(this.id);
			}
		}

	}

}
