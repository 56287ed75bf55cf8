// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.TriggerContext;
import org.springframework.scheduling.support.SimpleTriggerContext;

/**
 * The next time by the clock as it is. Spring counts from the time that was planned last
 * where that lies ahead, so that a timer that is a little early fires once; after the
 * clock was set back by a day nothing would be done for a day.
 */
record SteadyTrigger(Trigger plan) implements Trigger {

	/** No timer is earlier than this. */
	private static final Duration EARLY = Duration.ofMinutes(1);

	@Override
	public @Nullable Instant nextExecution(TriggerContext context) {
		return this.plan.nextExecution(isSetBack(context) ? new SimpleTriggerContext(context.getClock()) : context);
	}

	private static boolean isSetBack(TriggerContext context) {
		Instant ahead = context.getClock().instant().plus(EARLY);
		return isAfter(context.lastScheduledExecution(), ahead) || isAfter(context.lastCompletion(), ahead);
	}

	private static boolean isAfter(@Nullable Instant time, Instant limit) {
		return time != null && time.isAfter(limit);
	}

}
