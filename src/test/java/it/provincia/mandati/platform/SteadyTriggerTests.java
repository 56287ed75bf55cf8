// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.scheduling.support.CronTrigger;
import org.springframework.scheduling.support.SimpleTriggerContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is done by the clock goes on when the clock is set, forward or back.
 */
class SteadyTriggerTests {

	private static final Instant PLANNED = Instant.parse("2027-03-10T10:05:00Z");

	private static final SteadyTrigger EVERY_FIVE_MINUTES = new SteadyTrigger(new CronTrigger("0 */5 * * * *"));

	@ParameterizedTest
	@ValueSource(strings = { "2027-03-09T10:05:01Z", "2027-03-11T10:05:01Z", "2027-03-10T09:05:01Z",
			"2020-01-01T00:00:01Z" })
	void theNextTimeIsAtMostFiveMinutesAwayWhereverTheClockWasSetTo(Instant now) {
		Instant next = EVERY_FIVE_MINUTES.nextExecution(after(PLANNED, now));
		assertThat(Duration.between(now, next)).isPositive().isLessThanOrEqualTo(Duration.ofMinutes(5));
	}

	@Test
	void aTimerThatIsALittleEarlyDoesNothingTwice() {
		Instant early = PLANNED.minusMillis(3);
		assertThat(EVERY_FIVE_MINUTES.nextExecution(after(PLANNED, early))).isEqualTo("2027-03-10T10:10:00Z");
	}

	/** It was planned for a time, and began and ended when the clock showed another. */
	private static SimpleTriggerContext after(Instant planned, Instant now) {
		SimpleTriggerContext context = new SimpleTriggerContext(Clock.fixed(now, ZoneOffset.UTC));
		context.update(planned, now, now);
		return context;
	}

}
