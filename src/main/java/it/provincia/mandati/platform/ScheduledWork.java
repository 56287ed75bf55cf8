// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * What is done by the clock: loads, seals, sweeps. A test has it off, so that nothing
 * touches the database that the test did not ask for.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "mandati.scheduled-work", matchIfMissing = true)
@EnableScheduling
class ScheduledWork {

}
