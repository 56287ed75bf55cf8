// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * What opens an account of the staff, and what it has opened: taken away and given anew
 * by others than its owner.
 */
@Component
class AccountKeys {

	private final InitialPasswords initialPasswords;

	private final AccountSessions sessions;

	private final LogInWaits waits;

	private final SecondFactors factors;

	AccountKeys(InitialPasswords initialPasswords, AccountSessions sessions, LogInWaits waits, SecondFactors factors) {
		this.initialPasswords = initialPasswords;
		this.sessions = sessions;
		this.waits = waits;
		this.factors = factors;
	}

	/** Whoever is inside is out at the next request (ASVS 5.0 7.4.2). */
	void endSessions(UUID account) {
		this.sessions.endAll(account);
	}

	/**
	 * An initial password in the place of the one the account has: what that one opened
	 * is closed, and no wait after failed log-ins holds the new one up.
	 * @return the password, which nobody can learn again
	 */
	String renewPassword(Account account) {
		InitialPassword password = InitialPassword.random();
		account.issue(this.initialPasswords.expiring(password, this.initialPasswords.lastDay()));
		endSessions(account.id());
		this.waits.reset(account.id());
		return password.inGroups();
	}

	/**
	 * @return whether there was one
	 */
	boolean removeFactor(UUID account) {
		boolean enrolled = this.factors.isEnrolled(account);
		this.factors.remove(account);
		return enrolled;
	}

}
