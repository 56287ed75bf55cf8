// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.time.Year;
import java.util.Arrays;
import java.util.Optional;

import it.provincia.mandati.ledger.TimelinessList;
import it.provincia.mandati.ledger.TimelinessPeriod;
import it.provincia.mandati.platform.QueryString;

import org.springframework.validation.Errors;

/**
 * Which payments of the indicator of timeliness were asked for, word for word.
 *
 * @param quarter from 1 to 4; empty: the whole year
 * @param rows a list, as {@link TimelinessList#parameter()} has it
 */
record TimelinessForm(String year, String quarter, String rows) {

	/**
	 * Reads the period. What cannot be read is reported and left out.
	 * @param usual the year where none is asked for
	 */
	TimelinessPeriod period(Year usual, Errors errors) {
		boolean yearly = this.year.matches("(199[0-9]|20[0-9]{2}|2100)");
		if (!yearly && !this.year.isBlank()) {
			errors.rejectValue("year", "timeliness.error.year");
		}
		boolean quarterly = this.quarter.matches("[1-4]");
		if (!quarterly && !this.quarter.isBlank()) {
			errors.reject("timeliness.error.quarter");
		}
		return new TimelinessPeriod(yearly ? Year.parse(this.year) : usual,
				quarterly ? Integer.valueOf(this.quarter) : null);
	}

	TimelinessList list(Errors errors) {
		Optional<TimelinessList> list = Arrays.stream(TimelinessList.values())
			.filter((one) -> one.parameter().equals(this.rows))
			.findFirst();
		if (list.isEmpty() && !this.rows.isBlank()) {
			errors.reject("timeliness.error.rows");
		}
		return list.orElse(TimelinessList.COUNTED);
	}

	/**
	 * What follows the path of a list; a whole year and the payments that count are not
	 * said.
	 */
	static QueryString query(TimelinessPeriod period, TimelinessList list) {
		return new QueryString().add("year", period.year().toString())
			.add("quarter", (period.quarter() != null) ? period.quarter().toString() : null)
			.add("rows", (list != TimelinessList.COUNTED) ? list.parameter() : null);
	}

}
