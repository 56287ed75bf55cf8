// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On which days nobody in Italy sends a file, by calendars that were printed.
 */
class ItalianHolidaysTests {

	@ParameterizedTest
	@ValueSource(strings = { "2000-04-24", "2008-03-24", "2011-04-25", "2016-03-28", "2019-04-22", "2024-04-01",
			"2025-04-21", "2026-04-06", "2027-03-29", "2028-04-17", "2038-04-26", "2049-04-19", "2076-04-20" })
	void easterMondayIsOne(LocalDate day) {
		assertThat(ItalianHolidays.include(day)).isTrue();
		assertThat(ItalianHolidays.include(day.plusDays(7))).as("a week later").isEqualTo(isFixed(day.plusDays(7)));
		assertThat(ItalianHolidays.include(day.minusDays(7))).as("a week before").isFalse();
	}

	private static boolean isFixed(LocalDate day) {
		return List.of(MonthDay.of(4, 25), MonthDay.of(5, 1)).contains(MonthDay.from(day));
	}

	@Test
	void of2026TheyAreTheseAndNoOthers() {
		assertThat(Stream.iterate(LocalDate.of(2026, 1, 1), (day) -> day.plusDays(1))
			.limit(365)
			.filter(ItalianHolidays::include)
			.map(LocalDate::toString)).containsExactly("2026-01-01", "2026-01-06", "2026-04-06", "2026-04-25",
					"2026-05-01", "2026-06-02", "2026-08-15", "2026-10-04", "2026-11-01", "2026-12-08", "2026-12-25",
					"2026-12-26");
	}

	@Test
	void saintFrancisIsOneSince2026() {
		assertThat(ItalianHolidays.include(LocalDate.of(2025, 10, 4))).isFalse();
		assertThat(ItalianHolidays.include(LocalDate.of(2027, 10, 4))).isTrue();
	}

}
