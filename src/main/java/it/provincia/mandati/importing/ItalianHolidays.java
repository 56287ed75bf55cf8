// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * The days on which offices are closed in all of Italy, Sundays aside (L. 260/1949, with
 * Epiphany by DPR 792/1985, 2 June by L. 336/2000 and, from 2026, 4 October by L.
 * 151/2025). The patron's day of each town is not among them.
 */
final class ItalianHolidays {

	private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(1, 6), MonthDay.of(4, 25),
			MonthDay.of(5, 1), MonthDay.of(6, 2), MonthDay.of(8, 15), MonthDay.of(11, 1), MonthDay.of(12, 8),
			MonthDay.of(12, 25), MonthDay.of(12, 26));

	private static final MonthDay SAINT_FRANCIS = MonthDay.of(10, 4);

	private static final int SAINT_FRANCIS_SINCE = 2026;

	private ItalianHolidays() {
	}

	static boolean include(LocalDate day) {
		MonthDay date = MonthDay.from(day);
		return FIXED.contains(date) || date.equals(SAINT_FRANCIS) && day.getYear() >= SAINT_FRANCIS_SINCE
				|| day.equals(easter(day.getYear()).plusDays(1));
	}

	/**
	 * By the rule of the Gregorian calendar, in the form given by Butcher (1876): the
	 * Sunday after the full moon that follows 20 March.
	 */
	private static LocalDate easter(int year) {
		int golden = year % 19;
		int century = year / 100;
		int leap = year % 100;
		int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
		int weekday = (32 + 2 * (century % 4) + 2 * (leap / 4) - epact - leap % 4) % 7;
		int late = (golden + 11 * epact + 22 * weekday) / 451;
		return LocalDate.of(year, 3, 22).plusDays(epact + weekday - 7L * late);
	}

}
