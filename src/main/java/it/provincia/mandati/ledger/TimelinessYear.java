// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.time.Year;
import java.util.List;

/**
 * The indicator of timeliness of a year and of each of its quarters.
 *
 * @param untransmitted the payments left out because nobody says when their orders went
 * to the treasurer: those of the year's mandates, for they belong to no quarter
 */
public record TimelinessYear(Year year, TimelinessFigures whole, List<TimelinessFigures> quarters, long untransmitted) {

	public TimelinessYear {
		quarters = List.copyOf(quarters);
	}

}
