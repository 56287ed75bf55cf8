// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import it.provincia.mandati.importing.format.SourceFile;
import it.provincia.mandati.importing.format.SourceFiles;
import it.provincia.mandati.importing.format.RefusedFileException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes files one after the other: open, bring into the ledger, write down what became of
 * it, move it. The move comes last: after a crash before it, the file is found again and
 * known by its content.
 */
class ImportRuns {

	private static final Logger logger = LoggerFactory.getLogger(ImportRuns.class);

	private final ReentrantLock oneAtATime = new ReentrantLock(true);

	private final ImportJournal journal;

	private final SourceFiles files;

	private final FileImport fileImport;

	private final TransactionOperations transaction;

	private final Inbox inbox;

	private final RefusalWords refusals;

	private final ImportTrial trial;

	ImportRuns(ImportJournal journal, SourceFiles files, FileImport fileImport, TransactionOperations transaction,
			Inbox inbox, RefusalWords refusals, ImportTrial trial) {
		this.journal = journal;
		this.files = files;
		this.fileImport = fileImport;
		this.transaction = transaction;
		this.inbox = inbox;
		this.refusals = refusals;
		this.trial = trial;
	}

	/**
	 * Takes what waits in the inbox; without anything there, no run is recorded.
	 */
	void takeWaiting(ImportOrigin origin) {
		this.oneAtATime.lock();
		try {
			List<Path> waiting = this.inbox.waiting();
			if (!waiting.isEmpty()) {
				take(this.journal.beginRun(origin, null), waiting);
			}
		}
		catch (IOException ex) {
			logger.error("The inbox cannot be read", ex);
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	long begin(ImportOrigin origin, @Nullable UUID startedBy) {
		return this.journal.beginRun(origin, startedBy);
	}

	/**
	 * Takes these files, in this order, and ends the run.
	 */
	void take(long runId, List<Path> files) {
		this.oneAtATime.lock();
		try {
			files.forEach((file) -> take(runId, file));
		}
		finally {
			this.journal.endRun(runId);
			this.oneAtATime.unlock();
		}
	}

	/**
	 * Tries these files, in this order, ends the run and throws the files away.
	 */
	void tryOut(long runId, List<Path> files) {
		this.oneAtATime.lock();
		Map<Long, Path> tried = new LinkedHashMap<>();
		try {
			files.forEach((file) -> tried.put(this.journal.beginFile(runId, Inbox.nameOf(file)), file));
			this.trial.take(runId, tried);
		}
		catch (UncheckedIOException | DataAccessException | TransactionException ex) {
			logger.error("The trial {} could not be made", runId, ex);
			tried.keySet()
				.forEach((fileId) -> this.journal.endFile(fileId, FileState.FAILED, this.refusals.trialFailed()));
		}
		finally {
			this.journal.endRun(runId);
			this.oneAtATime.unlock();
			tried.values().forEach((file) -> move(file, Files::delete));
		}
	}

	/**
	 * Puts in order what a crash left: to be called once, before anything is taken.
	 */
	void recover() throws IOException {
		this.journal.closeInterrupted(this.refusals.interrupted());
		this.inbox.releaseUploads();
	}

	private void take(long runId, Path file) {
		if (!Files.exists(file)) {
			return;
		}
		long fileId = this.journal.beginFile(runId, Inbox.nameOf(file));
		try {
			if (bringIn(fileId, file) == FileState.REFUSED) {
				refuse(fileId, file, this.refusals.tooManyBad());
			}
			else {
				move(file, this.inbox::archive);
			}
		}
		catch (RefusedFileException ex) {
			refuse(fileId, file, this.refusals.say(ex));
		}
		catch (IOException | DataAccessException | TransactionException ex) {
			logger.error("The file {} could not be imported and is tried again", Inbox.nameOf(file), ex);
			this.journal.endFile(fileId, FileState.FAILED, this.refusals.failed());
		}
	}

	private FileState bringIn(long fileId, Path file) throws IOException, RefusedFileException {
		SourceFile source = this.files.open(file, Inbox.nameOf(file));
		String sha256 = Sha256.of(file);
		try {
			FileState state = this.transaction.execute((status) -> {
				try {
					return this.fileImport.take(fileId, source, sha256);
				}
				catch (IOException | RefusedFileException ex) {
					throw new CarriedException(ex);
				}
			});
			return (state != null) ? state : FileState.FAILED;
		}
		catch (CarriedException ex) {
			throw ex.refusalOrFault();
		}
	}

	private void refuse(long fileId, Path file, String reason) {
		this.journal.endFile(fileId, FileState.REFUSED, reason);
		move(file, (refused) -> this.inbox.reject(refused, reason));
	}

	/**
	 * What became of the file is settled by now: a folder that cannot be written to
	 * changes nothing of it, and the file is met again in the inbox.
	 */
	private static void move(Path file, Move move) {
		try {
			move.move(file);
		}
		catch (NoSuchFileException ex) {
			logger.warn("The file {}, or the folder it goes to, is not there", Inbox.nameOf(file), ex);
		}
		catch (IOException ex) {
			logger.error("The file {} cannot be moved out of the inbox", Inbox.nameOf(file), ex);
		}
	}

	/**
	 * A way out of the inbox.
	 */
	@FunctionalInterface
	private interface Move {

		void move(Path file) throws IOException;

	}

	/**
	 * Carries a checked exception out of the transaction, which it rolls back.
	 */
	private static final class CarriedException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private CarriedException(Exception cause) {
			super(cause);
		}

		private IOException refusalOrFault() throws RefusedFileException {
			if (getCause() instanceof RefusedFileException refusal) {
				throw refusal;
			}
			return (IOException) getCause();
		}

	}

}
