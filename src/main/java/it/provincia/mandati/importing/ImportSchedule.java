// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks into the inbox on the schedule ({@code MANDATI_IMPORT_CRON}).
 */
@Component
class ImportSchedule {

	private final ImportRuns runs;

	ImportSchedule(ImportRuns runs) {
		this.runs = runs;
	}

	@Scheduled(cron = "${mandati.import.cron}", zone = "Europe/Rome")
	void lookIntoTheInbox() {
		this.runs.takeWaiting(ImportOrigin.INBOX);
	}

}
