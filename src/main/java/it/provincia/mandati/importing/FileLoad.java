// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Path;

import it.provincia.mandati.importing.format.RefusedFileException;
import it.provincia.mandati.importing.format.SourceFile;
import it.provincia.mandati.importing.format.SourceFiles;

import org.springframework.transaction.support.TransactionOperations;

/**
 * One file into the ledger, in one transaction that is committed only by who still has
 * the claim, and made again where the database has cut it short.
 */
class FileLoad {

	private final SourceFiles files;

	private final FileImport fileImport;

	private final TransactionOperations transaction;

	private final Claims claims;

	private final Attempts attempts;

	FileLoad(SourceFiles files, FileImport fileImport, TransactionOperations transaction, Claims claims,
			Attempts attempts) {
		this.files = files;
		this.fileImport = fileImport;
		this.transaction = transaction;
		this.claims = claims;
		this.attempts = attempts;
	}

	/**
	 * @return what became of the file: taken, refused for its many bad rows, or a
	 * duplicate
	 * @throws RefusedFileException when it cannot be read to its end
	 * @throws LostClaimException when another instance has taken it over
	 */
	FileState load(long fileId, Path file, Claim claim) throws IOException, RefusedFileException {
		SourceFile source = this.files.open(file, Inbox.nameOf(file));
		try {
			return this.attempts.make(() -> {
				this.claims.confirm(claim);
				return this.transaction.execute((status) -> {
					FileState state = take(fileId, source, claim);
					this.claims.confirm(claim);
					return state;
				});
			});
		}
		catch (CarriedException ex) {
			throw ex.refusalOrFault();
		}
	}

	private FileState take(long fileId, SourceFile source, Claim claim) {
		try {
			return this.fileImport.take(fileId, source, claim.sha256());
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
