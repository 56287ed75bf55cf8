// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import it.provincia.mandati.platform.Rome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When the inbox is looked at next, in the time of Rome, also when the clocks change.
 */
class NextRunTests {

	@ParameterizedTest
	@CsvSource({ "0 */5 * * * *, 2026-11-24T10:02:00+01:00[Europe/Rome], 2026-11-24T10:05+01:00[Europe/Rome]",
			"0 30 7 * * MON-FRI, 2026-11-27T08:00:00+01:00[Europe/Rome], 2026-11-30T07:30+01:00[Europe/Rome]",
			"0 0 6 * * *, 2026-03-28T12:00:00+01:00[Europe/Rome], 2026-03-29T06:00+02:00[Europe/Rome]" })
	void isTheNextTimeOfTheSchedule(String cron, ZonedDateTime now, String expected) {
		assertThat(settings(cron).nextRun(now)).hasToString(expected);
	}

	/** The night that lacks an hour, and the one that has an hour twice. */
	@ParameterizedTest
	@CsvSource({ "2027-03-27T23:30:00Z", "2027-10-30T23:30:00Z" })
	void comesEveryFiveMinutesAlsoWhenTheClocksChange(Instant before) {
		ZonedDateTime at = before.atZone(Rome.ZONE);
		List<Instant> runs = new ArrayList<>();
		for (int run = 0; run < 36; run++) {
			at = settings("0 */5 * * * *").nextRun(at);
			runs.add(at.toInstant());
		}
		assertThat(runs).containsExactlyElementsOf(
				IntStream.rangeClosed(1, 36).mapToObj((run) -> before.plus(Duration.ofMinutes(5L * run))).toList());
	}

	@Test
	void isNeverWhereTheScheduleIsOff() {
		assertThat(settings("-").nextRun(ZonedDateTime.now())).isNull();
	}

	private static ImportSettings settings(String cron) {
		return new ImportSettings(cron, null, null, null, 10, 100, Duration.ofDays(90));
	}

}
