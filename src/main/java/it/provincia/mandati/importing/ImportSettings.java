// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;

import it.provincia.mandati.platform.SettingException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;

/**
 * How the import behaves; each setting is also an environment variable,
 * {@code MANDATI_IMPORT_…}.
 *
 * @param cron when the inbox is looked at, Spring cron in the zone Europe/Rome; {@code -}
 * turns the schedule off
 * @param inbox where the finance office drops its files; in the data folder when null
 * @param archive where taken files go; in the data folder when null
 * @param rejected where refused files go; in the data folder when null
 * @param maxRejectedPercent a file with more bad rows than this, and more than
 * {@code maxRejectedRows}, is refused whole
 * @param maxRejectedRows see {@code maxRejectedPercent}
 * @param undoFor for how long after its end a run can be taken back
 */
@ConfigurationProperties("mandati.import")
record ImportSettings(String cron, @Nullable Path inbox, @Nullable Path archive, @Nullable Path rejected,
		@DefaultValue("10") int maxRejectedPercent, @DefaultValue("100") int maxRejectedRows,
		@DefaultValue("90d") Duration undoFor) {

	ImportSettings {
		if (!cron.equals(Scheduled.CRON_DISABLED) && !CronExpression.isValidExpression(cron)) {
			throw new SettingException("MANDATI_IMPORT_CRON",
					"«%s» non è un'espressione cron di sei campi (per esempio 0 */5 * * * *); - spegne l'import a tempo"
						.formatted(cron));
		}
	}

	/**
	 * When the inbox is looked at next; null where the schedule is off, or has no next
	 * time.
	 * @param now in the time of Rome
	 */
	@Nullable ZonedDateTime nextRun(ZonedDateTime now) {
		return isScheduled() ? CronExpression.parse(this.cron).next(now) : null;
	}

	boolean isScheduled() {
		return !this.cron.equals(Scheduled.CRON_DISABLED);
	}

	boolean areTooMany(long rejected, long read) {
		return rejected > this.maxRejectedRows && rejected * 100 > read * this.maxRejectedPercent;
	}

}
