// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/**
 * The calendar of the body and of its treasurer: they work on the days that are neither
 * weekends nor holidays, and no mandate is issued while the year's cash is being closed.
 */
final class WorkingDays {

	static final LocalDate FIRST = LocalDate.of(2025, 12, 1);

	/** The day on which the demo looks at its data; no fact is later than it. */
	static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final LocalDate LAST_CASH_DAY = LocalDate.of(2025, 12, 22);

	private static final LocalDate CASH_REOPENS = LocalDate.of(2026, 1, 12);

	private static final LocalDate EASTER_MONDAY = LocalDate.of(2026, 4, 6);

	private static final Set<MonthDay> HOLIDAYS = Set.of(MonthDay.of(1, 1), MonthDay.of(1, 6), MonthDay.of(4, 25),
			MonthDay.of(5, 1), MonthDay.of(6, 2), MonthDay.of(8, 15), MonthDay.of(11, 1), MonthDay.of(11, 13),
			MonthDay.of(12, 8), MonthDay.of(12, 25), MonthDay.of(12, 26));

	private static final int LONGEST_TRANSMISSION = 3;

	private WorkingDays() {
	}

	static boolean hasCome(LocalDate day) {
		return !day.isAfter(TODAY);
	}

	static LocalDate notAfterToday(LocalDate day) {
		return hasCome(day) ? day : TODAY;
	}

	static LocalDate onOrAfter(LocalDate day) {
		LocalDate found = day;
		while (!isWorking(found)) {
			found = found.plusDays(1);
		}
		return found;
	}

	static LocalDate after(LocalDate day, int workingDays) {
		LocalDate found = day;
		for (int i = 0; i < workingDays; i++) {
			found = onOrAfter(found.plusDays(1));
		}
		return found;
	}

	/**
	 * The first day from the given one on which a mandate can be issued so that it
	 * reaches the treasurer within three days.
	 */
	static LocalDate mandateDay(LocalDate day) {
		LocalDate found = onOrAfter(day);
		while (isClosed(found) || isFar(found, after(found, 1))) {
			found = after(found, 1);
		}
		return found;
	}

	static LocalDate transmission(LocalDate mandateDay) {
		LocalDate second = after(mandateDay, 2);
		boolean unhurried = mandateDay.getDayOfMonth() % 3 == 0 && !isFar(mandateDay, second);
		return unhurried ? second : after(mandateDay, 1);
	}

	private static boolean isWorking(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !day.equals(EASTER_MONDAY) && !HOLIDAYS.contains(MonthDay.from(day));
	}

	private static boolean isClosed(LocalDate day) {
		return day.isAfter(LAST_CASH_DAY) && day.isBefore(CASH_REOPENS);
	}

	private static boolean isFar(LocalDate from, LocalDate to) {
		return ChronoUnit.DAYS.between(from, to) > LONGEST_TRANSMISSION;
	}

}
