// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Checks passwords, and counts how often: by account, whichever of its names was given;
 * those of names that nobody has share some thousands of counters, so that no stranger
 * makes a table grow and no name that was typed is kept.
 */
@Component
class PasswordCheck {

	/** Six bits each. */
	private static final int SIGNS_KEPT = 2;

	private final PasswordHashes hashes;

	private final LogInWaits waits;

	private final PasswordKey key;

	PasswordCheck(PasswordHashes hashes, LogInWaits waits, PasswordKey key) {
		this.hashes = hashes;
		this.waits = waits;
		this.key = key;
	}

	/** Whether the password is the account's; wrong unseen while the account waits. */
	boolean isRight(String password, Account account) {
		return this.hashes.match(password, account.passwordHash(),
				() -> this.waits.begin(LogInWaits.password(account.id())));
	}

	/**
	 * The same for a name that may be nobody's, in the same time.
	 * @param account null where nobody has the name
	 */
	boolean isRight(String password, @Nullable Account account, String name) {
		return (account != null) ? isRight(password, account)
				: this.hashes.match(password, null, () -> this.waits.begin(nobody(name)));
	}

	/**
	 * The hash to put in the place of the account's, where passwords are hashed at
	 * another cost by now.
	 */
	Optional<String> renewed(String password, Account account) {
		return Optional.of(account.passwordHash())
			.filter(this.hashes::isOutdated)
			.map((old) -> this.hashes.ofOwn(password));
	}

	private String nobody(String name) {
		String canonical = name.replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
		return "nobody/" + this.key.digest(canonical).substring(0, SIGNS_KEPT);
	}

}
