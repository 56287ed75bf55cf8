// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.LocalDate;

import it.provincia.mandati.platform.Rome;

import org.springframework.stereotype.Component;

/**
 * Makes what an account keeps of initial passwords, and says how long they open.
 */
@Component
public class InitialPasswords {

	private final PasswordHashes hashes;

	private final LetterSettings letter;

	InitialPasswords(PasswordHashes hashes, LetterSettings letter) {
		this.hashes = hashes;
		this.letter = letter;
	}

	/** The last day on which a password that goes out today opens, in Rome. */
	public LocalDate lastDay() {
		return LocalDate.now(Rome.ZONE).plusDays(this.letter.validDays());
	}

	/**
	 * A random one, which goes out on paper and opens to the end of that day.
	 */
	public InitialCredentials expiring(InitialPassword password, LocalDate lastDay) {
		return new InitialCredentials(this.hashes.ofInitial(password),
				lastDay.plusDays(1).atStartOfDay(Rome.ZONE).toInstant());
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
