// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.Duration;
import java.time.Instant;

import org.springframework.stereotype.Component;

/**
 * Makes what an account keeps of initial passwords, and says how long they open.
 */
@Component
class InitialPasswords {

	private final PasswordHashes hashes;

	private final Duration validity;

	InitialPasswords(PasswordHashes hashes, LetterSettings letter) {
		this.hashes = hashes;
		this.validity = letter.validity();
	}

	/**
	 * A random one, which goes out on paper and opens for as long as a letter is valid.
	 */
	InitialCredentials expiring(InitialPassword password) {
		return new InitialCredentials(this.hashes.ofInitial(password), Instant.now().plus(this.validity));
	}

	/**
	 * One that the operator of the machine knows: if it expired, nobody could let the
	 * operator in again.
	 */
	InitialCredentials lasting(InitialPassword password) {
		return new InitialCredentials(this.hashes.ofInitial(password), null);
	}

	/** The same, in the operator's own words, of any length. */
	InitialCredentials lasting(String password) {
		return new InitialCredentials(this.hashes.ofOwn(password), null);
	}

}
