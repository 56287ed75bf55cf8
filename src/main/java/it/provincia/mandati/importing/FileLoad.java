// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Path;

import it.provincia.mandati.importing.format.Content;
import it.provincia.mandati.importing.format.Envelope;
import it.provincia.mandati.importing.format.RefusedFileException;
import it.provincia.mandati.importing.format.SourceFile;
import it.provincia.mandati.importing.format.SourceFiles;

/**
 * One file into the ledger, in one transaction that is committed only by who still has
 * the claim, and made again where the database has cut it short.
 */
class FileLoad {

	private final SourceFiles files;

	private final FileImport fileImport;

	private final ClaimedTransaction transaction;

	private final Attempts attempts;

	private final ImportJournal journal;

	FileLoad(SourceFiles files, FileImport fileImport, ClaimedTransaction transaction, Attempts attempts,
			ImportJournal journal) {
		this.files = files;
		this.fileImport = fileImport;
		this.transaction = transaction;
		this.attempts = attempts;
		this.journal = journal;
	}

	/**
	 * What is to be loaded of a file.
	 */
	Envelope unpack(Path file) throws IOException, RefusedFileException {
		return this.files.unpack(file, Inbox.nameOf(file));
	}

	/**
	 * @return what became of the file: taken, refused for its many bad rows, or a
	 * duplicate
	 * @throws RefusedFileException when it cannot be read to its end
	 * @throws LostClaimException when another instance has taken it over
	 */
	FileState load(long fileId, Content content, Claim claim) throws IOException, RefusedFileException {
		SourceFile source = this.files.open(content);
		String sha256 = Sha256.of(content.path());
		try {
			return this.attempts.make(() -> this.transaction.make(claim, () -> take(fileId, source, sha256)));
		}
		catch (CarriedException ex) {
			throw ex.refusalOrFault();
		}
	}

	/**
	 * Writes down that the file is refused, and why.
	 * @throws LostClaimException when another instance has taken it over
	 */
	void refuse(long fileId, Claim claim, String reason) {
		this.transaction.make(claim, () -> {
			this.journal.refuseFile(fileId, reason);
			return FileState.REFUSED;
		});
	}

	private FileState take(long fileId, SourceFile source, String sha256) {
		try {
			return this.fileImport.take(fileId, source, sha256);
		}
		catch (IOException | RefusedFileException ex) {
			throw new CarriedException(ex);
		}
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
