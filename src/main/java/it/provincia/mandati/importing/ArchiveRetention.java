// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import it.provincia.mandati.platform.Rome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Deletes the loaded and the refused files whose time is over (GDPR art. 5, 1 e): they
 * bear names and codes of people, and nothing reads them again.
 */
@Component
class ArchiveRetention {

	private static final Logger logger = LoggerFactory.getLogger(ArchiveRetention.class);

	private final Inbox inbox;

	private final ArchiveSettings settings;

	private final AuditTrail trail;

	ArchiveRetention(Inbox inbox, ArchiveSettings settings, AuditTrail trail) {
		this.inbox = inbox;
		this.settings = settings;
		this.trail = trail;
	}

	@Scheduled(cron = "0 50 3 * * *", zone = "Europe/Rome")
	void drop() {
		dropBefore(ZonedDateTime.now(Rome.ZONE).minusMonths(this.settings.archive()).toInstant());
	}

	/** One that cannot be deleted does not keep the others. */
	void dropBefore(Instant moment) {
		int gone = 0;
		try {
			for (Path file : this.inbox.doneWithBefore(moment)) {
				gone += delete(file) ? 1 : 0;
			}
			if (gone > 0) {
				this.trail.record(AuditEvent.success(AuditAction.ARCHIVE_DROPPED).because(String.valueOf(gone)));
			}
		}
		catch (IOException ex) {
			logger.error("Files past their time could not be looked for; it is tried again tomorrow", ex);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.error("That {} files past their time were deleted could not be written into the trail", gone, ex);
		}
	}

	private static boolean delete(Path file) {
		try {
			return Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			logger.error("A file past its time could not be deleted; it is tried again tomorrow", ex);
			return false;
		}
	}

}
