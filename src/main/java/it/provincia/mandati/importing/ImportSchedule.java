// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;

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

	private final ImportSettings settings;

	ImportSchedule(ImportRuns runs, Arrivals arrivals, ImportSettings settings) {
		this.runs = runs;
		this.arrivals = arrivals;
		this.settings = settings;
	}

	@Scheduled(cron = "${mandati.import.cron}", zone = "Europe/Rome")
	void lookIntoTheInbox() {
		this.runs.takeWaiting(ImportOrigin.INBOX);
		this.arrivals.warnIfLate(ZonedDateTime.now(Rome.ZONE));
	}

	/**
	 * Where no schedule brings order after a crash.
	 */
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void lookAfterTheDead() {
		if (!this.settings.isScheduled()) {
			this.runs.takeLeftBehind();
		}
	}

}
