// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the import bears with what does not answer; each setting is also an
 * environment variable, {@code MANDATI_IMPORT_…}.
 *
 * @param lease an instance that has not been heard of for so long is taken for dead, and
 * what it was at is taken over
 * @param attempts how often a file is tried while the database is away or busy, before it
 * is left to the next look
 * @param backOff how long the second attempt waits; each further one waits twice as long
 */
@ConfigurationProperties("mandati.import")
record PatienceSettings(@DefaultValue("20s") Duration lease, @DefaultValue("5") int attempts,
		@DefaultValue("2s") Duration backOff) {

}
