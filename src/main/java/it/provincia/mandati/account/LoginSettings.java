// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.Duration;

import it.provincia.mandati.platform.SettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may log in, and how often they may be wrong.
 *
 * @param freeTries how many tries of a name nobody has to wait after
 * @param maxWait the longest one waits after a further one
 * @param perAddress how many failures in ten minutes one address may have; 0: any number
 */
@ConfigurationProperties("mandati.login")
record LoginSettings(@DefaultValue("all") PasswordLogin passwordFor, @DefaultValue("5") int freeTries,
		@DefaultValue("15m") Duration maxWait, @DefaultValue("30") int perAddress) {

	/** NIST SP 800-63B-4 3.2.2. */
	private static final int MOST_FREE = 100;

	/** After so long all is forgotten anyway. */
	private static final Duration LONGEST_WAIT = Duration.ofHours(12);

	LoginSettings {
		if (freeTries < 1 || freeTries > MOST_FREE) {
			throw new SettingException("MANDATI_LOGIN_FREE_TRIES",
					"%d non va bene: i tentativi senza attesa vanno da 1 a %d".formatted(freeTries, MOST_FREE));
		}
		if (maxWait.toSeconds() < 1 || maxWait.compareTo(LONGEST_WAIT) > 0) {
			throw new SettingException("MANDATI_LOGIN_MAX_WAIT",
					"l'attesa più lunga va da 1s a 12h (per esempio 15m), ed è %d secondi"
						.formatted(maxWait.toSeconds()));
		}
		if (perAddress < 0) {
			throw new SettingException("MANDATI_LOGIN_PER_ADDRESS",
					"%d non va bene: è un numero di tentativi, oppure 0 per non limitarli".formatted(perAddress));
		}
	}

}
