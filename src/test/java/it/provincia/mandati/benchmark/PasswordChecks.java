// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;

import it.provincia.mandati.account.KnownPassword;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * How many passwords this machine can check in a second, if it does nothing else.
 */
final class PasswordChecks {

	private static final Duration LENGTH = Duration.ofSeconds(6);

	private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(KnownPassword.COST);

	private final String hash = this.encoder.encode(Accounts.PASSWORD);

	double perSecond() throws Exception {
		Callable<Boolean> hand = () -> this.encoder.matches(Accounts.PASSWORD, this.hash);
		return Load.perSecond(LENGTH, Collections.nCopies(Runtime.getRuntime().availableProcessors(), hand));
	}

}
