// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.time.ZonedDateTime;

import it.provincia.mandati.platform.Rome;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks into the inbox on the schedule ({@code MANDATI_IMPORT_CRON}).
 */
@Component
class ImportSchedule {

	private final ImportRuns runs;

	private final Arrivals arrivals;

	ImportSchedule(ImportRuns runs, Arrivals arrivals) {
		this.runs = runs;
		this.arrivals = arrivals;
	}

	@Scheduled(cron = "${mandati.import.cron}", zone = "Europe/Rome")
	void lookIntoTheInbox() {
		this.runs.takeWaiting(ImportOrigin.INBOX);
		this.arrivals.warnIfLate(ZonedDateTime.now(Rome.ZONE));
	}

}
