// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.util.concurrent.ScheduledFuture;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * What is done by the clock: loads, seals, sweeps. A test has it off, so that nothing
 * touches the database that the test did not ask for.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "mandati.scheduled-work", matchIfMissing = true)
@EnableScheduling
class ScheduledWork {

	@Bean
	ThreadPoolTaskScheduler taskScheduler(ThreadPoolTaskSchedulerBuilder builder) {
		return builder.configure(new SteadyScheduler());
	}

	/**
	 * Boot's own, whatever becomes of the clock.
	 */
	private static final class SteadyScheduler extends ThreadPoolTaskScheduler {

		private static final long serialVersionUID = 1L;

		@Override
		public @Nullable ScheduledFuture<?> schedule(Runnable task, Trigger trigger) {
			return super.schedule(task, new SteadyTrigger(trigger));
		}

	}

}
