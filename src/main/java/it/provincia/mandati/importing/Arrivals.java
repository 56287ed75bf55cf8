// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the files of the day have come. One that was known already, or was taken back
 * since, has come too: its sender is at work.
 */
@Component
class Arrivals {

	private static final Logger logger = LoggerFactory.getLogger(Arrivals.class);

	private final JdbcClient jdbc;

	private final ArrivalSettings settings;

	private volatile @Nullable LocalDate warned;

	Arrivals(JdbcClient jdbc, ArrivalSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	String expectedBy() {
		return this.settings.expectedBy();
	}

	/**
	 * @param now in the time of Rome
	 */
	boolean areLate(ZonedDateTime now) {
		return this.settings.isDue(now) && !hasComeSince(now.toLocalDate().atStartOfDay(now.getZone()));
	}

	/**
	 * Tells the operator once a day.
	 * @param now in the time of Rome
	 */
	void warnIfLate(ZonedDateTime now) {
		LocalDate today = now.toLocalDate();
		if (!today.equals(this.warned) && areLate(now)) {
			this.warned = today;
			logger.warn("No file came by {}", expectedBy());
		}
	}

	private boolean hasComeSince(ZonedDateTime midnight) {
		return this.jdbc.sql("""
				select exists (select from import_file join import_run on import_run.id = run_id
				where state in ('TAKEN', 'DUPLICATE', 'UNDONE') and origin <> 'DEMO'
				  and import_file.ended_at between :midnight and :midnight + interval '1 day')""")
			.param("midnight", midnight.toOffsetDateTime())
			.query(Boolean.class)
			.single();
	}

}
