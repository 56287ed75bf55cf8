// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

import it.provincia.mandati.platform.SettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the files of the day are awaited.
 *
 * @param expectedBy the time in Rome, such as {@code 08:30}, by which a file has come on
 * a day from Monday to Friday that is no holiday; empty where none is awaited
 */
@ConfigurationProperties("mandati.import")
record ArrivalSettings(@DefaultValue("") String expectedBy) {

	ArrivalSettings {
		try {
			if (!expectedBy.isEmpty()) {
				LocalTime.parse(expectedBy);
			}
		}
		catch (DateTimeParseException ex) {
			throw new SettingException("MANDATI_IMPORT_EXPECTED_BY",
					"«%s» non è un'ora (per esempio 08:30); vuoto, non si aspetta nessun file".formatted(expectedBy),
					ex);
		}
	}

	/**
	 * Whether a file should have come by now.
	 * @param now in the time of Rome
	 */
	boolean isDue(ZonedDateTime now) {
		return !this.expectedBy.isEmpty() && now.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
				&& !ItalianHolidays.include(now.toLocalDate())
				&& !now.toLocalTime().isBefore(LocalTime.parse(this.expectedBy));
	}

}
