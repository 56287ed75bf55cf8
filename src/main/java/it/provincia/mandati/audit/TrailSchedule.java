// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Optional;

import it.provincia.mandati.platform.Rome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Seals the trail every minute; every night verifies it, and drops what is past its time.
 * From a trail that is not whole nothing is dropped.
 */
@Component
class TrailSchedule {

	private static final Logger logger = LoggerFactory.getLogger(TrailSchedule.class);

	private final Sealing sealing;

	private final TrailChecks checks;

	private final TrailRetention retention;

	private final RetentionSettings settings;

	TrailSchedule(Sealing sealing, TrailChecks checks, TrailRetention retention, RetentionSettings settings) {
		this.sealing = sealing;
		this.checks = checks;
		this.retention = retention;
		this.settings = settings;
	}

	@Scheduled(fixedDelayString = "PT1M")
	void seal() {
		try {
			this.sealing.run();
		}
		catch (IOException | DataAccessException | TransactionException ex) {
			// A stack trace a minute would bury everything else while a database is down.
			logger.error("The trail could not be sealed; it is tried again in a minute: {}", ex.toString());
		}
	}

	@Scheduled(cron = "0 20 4 * * *", zone = "Europe/Rome")
	void verifyAndDrop() {
		try {
			if (this.checks.verify().filter(Verdict::whole).isPresent()) {
				dropBefore(YearMonth.now(Rome.ZONE).minusMonths(this.settings.audit()));
			}
		}
		catch (DataAccessException | TransactionException ex) {
			logger.error("What is past its time was not dropped from the trail; it is tried again tomorrow", ex);
		}
	}

	private void dropBefore(YearMonth firstKept) {
		for (Optional<YearMonth> month = this.retention.dropOne(firstKept); month
			.isPresent(); month = this.retention.dropOne(firstKept)) {
			logger.info("The month {} was dropped from the trail", month.get());
		}
	}

}
