// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
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
 * Deletes the loaded files whose time is over (GDPR art. 5, 1 e): they bear names and
 * codes of people, and nothing reads them again.
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
		try {
			int gone = this.inbox
				.dropArchivedBefore(ZonedDateTime.now(Rome.ZONE).minusMonths(this.settings.archive()).toInstant());
			if (gone > 0) {
				this.trail.record(AuditEvent.success(AuditAction.ARCHIVE_DROPPED).because(String.valueOf(gone)));
			}
		}
		catch (IOException | DataAccessException | TransactionException ex) {
			logger.error("Not all archived files past their time could be deleted; it is tried again tomorrow", ex);
		}
	}

}
