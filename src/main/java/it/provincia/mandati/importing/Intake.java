// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

import it.provincia.mandati.importing.format.Content;
import it.provincia.mandati.importing.format.Envelope;
import it.provincia.mandati.importing.format.RefusedFileException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

/**
 * The way of one file: claim it, bring it into the ledger, write down what became of it,
 * move it, let it go. The move comes after the commit: after a crash before it, the file
 * is found again and only moved.
 */
class Intake {

	private static final Logger logger = LoggerFactory.getLogger(Intake.class);

	private final Claims claims;

	private final ImportJournal journal;

	private final FileLoad load;

	private final Inbox inbox;

	private final RefusalWords refusals;

	Intake(Claims claims, ImportJournal journal, FileLoad load, Inbox inbox, RefusalWords refusals) {
		this.claims = claims;
		this.journal = journal;
		this.load = load;
		this.inbox = inbox;
		this.refusals = refusals;
	}

	/**
	 * @param run begun when the file turns out to be free, and has still something to
	 * tell
	 * @return whether it was free; false where another instance is at it
	 * @throws DataAccessException when the database is away: the other files fare no
	 * better
	 */
	boolean take(LongSupplier run, Path file) {
		String sha256;
		try {
			sha256 = Sha256.of(file);
		}
		catch (NoSuchFileException ex) {
			return true;
		}
		catch (IOException ex) {
			fail(this.journal.beginFile(run.getAsLong(), Inbox.nameOf(file)), file, ex);
			return true;
		}
		Optional<Claim> claim = this.claims.take(sha256);
		claim.ifPresent((mine) -> take(run, file, mine));
		return claim.isPresent();
	}

	/**
	 * For a file of a run that has begun, and that another instance is at.
	 */
	void postpone(long runId, Path file) {
		this.journal.failFile(this.journal.beginFile(runId, Inbox.nameOf(file)), this.refusals.busy());
	}

	private void take(LongSupplier run, Path file, Claim claim) {
		if (!Files.exists(file)) {
			this.claims.release(claim);
		}
		else if (claim.isSettledFor(file.getFileName().toString())) {
			leave(file, claim, claim.refusal());
		}
		else {
			bringIn(run, file, claim);
		}
	}

	private void bringIn(LongSupplier run, Path file, Claim claim) {
		String name = Inbox.nameOf(file);
		try (Envelope envelope = this.load.unpack(file)) {
			bringIn(run, file, envelope, claim);
		}
		catch (RefusedFileException ex) {
			refuse(this.journal.beginFile(run.getAsLong(), name), file, claim, this.refusals.say(ex));
		}
		catch (IOException ex) {
			fail(this.journal.beginFile(run.getAsLong(), name), file, ex);
			this.claims.release(claim);
		}
	}

	/**
	 * Everything in the envelope, one after the other. The file is refused when nothing
	 * in it could be taken; otherwise what was refused of it is set aside by itself.
	 */
	private void bringIn(LongSupplier run, Path file, Envelope envelope, Claim claim) throws IOException {
		RefusedParts refused = new RefusedParts();
		for (Content content : envelope.contents()) {
			long fileId = this.journal.beginFile(run.getAsLong(), content.name());
			try (content) {
				refusal(fileId, content, claim).ifPresent((reason) -> refused.add(content, reason));
			}
			catch (LostClaimException ex) {
				lose(fileId, file, ex);
				return;
			}
			catch (IOException | RuntimeException ex) {
				fail(fileId, file, ex);
				this.claims.release(claim);
				// Whatever it is, the other files must not be kept from being taken.
				if (ex instanceof RuntimeException fault && Attempts.mayPass(fault)) {
					throw fault;
				}
				return;
			}
		}
		if (refused.areAllOf(envelope)) {
			leave(file, claim, refused.words());
		}
		else {
			refused.setAside(this.inbox);
			leave(file, claim, null);
		}
	}

	private Optional<String> refusal(long fileId, Content content, Claim claim) throws IOException {
		String reason;
		try {
			if (this.load.load(fileId, content, claim) != FileState.REFUSED) {
				return Optional.empty();
			}
			reason = this.refusals.tooManyBad();
		}
		catch (RefusedFileException ex) {
			reason = this.refusals.say(ex);
		}
		this.load.refuse(fileId, claim, reason);
		return Optional.of(reason);
	}

	private void refuse(long fileId, Path file, Claim claim, String reason) {
		try {
			this.load.refuse(fileId, claim, reason);
			leave(file, claim, reason);
		}
		catch (LostClaimException ex) {
			lose(fileId, file, ex);
		}
	}

	private void lose(long fileId, Path file, LostClaimException ex) {
		logger.warn("The file {} was taken over by another instance", Inbox.nameOf(file), ex);
		this.journal.failFile(fileId, this.refusals.interrupted());
	}

	/**
	 * What became of the file is settled by now: a folder that cannot be written to
	 * changes nothing of it, and the file is moved when it can be.
	 */
	private void leave(Path file, Claim claim, @Nullable String refusal) {
		this.claims.settle(claim, file.getFileName().toString(), refusal);
		try {
			this.inbox.leave(file, refusal);
		}
		catch (IOException ex) {
			logger.error("The file {} cannot be moved out of the inbox", Inbox.nameOf(file), ex);
		}
		if (!Files.exists(file)) {
			this.claims.release(claim);
		}
	}

	private void fail(long fileId, Path file, Exception cause) {
		logger.error("The file {} could not be imported and is tried again", Inbox.nameOf(file), cause);
		this.journal.failFile(fileId, this.refusals.failed());
	}

}
