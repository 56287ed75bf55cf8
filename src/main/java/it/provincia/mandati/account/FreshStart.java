// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import org.springframework.stereotype.Component;

/**
 * Lets somebody of the staff begin anew with an initial password: what the old one opened
 * is closed (ASVS 5.0 7.4.3), and no wait after failed log-ins holds the new one up.
 */
@Component
class FreshStart {

	private final InitialPasswords initialPasswords;

	private final AccountSessions sessions;

	private final LogInWaits waits;

	FreshStart(InitialPasswords initialPasswords, AccountSessions sessions, LogInWaits waits) {
		this.initialPasswords = initialPasswords;
		this.sessions = sessions;
		this.waits = waits;
	}

	/**
	 * @return the initial password, which nobody can learn again
	 */
	String give(Account account) {
		InitialPassword password = InitialPassword.random();
		account.issue(this.initialPasswords.expiring(password, this.initialPasswords.lastDay()));
		this.sessions.endAll(account.id());
		this.waits.reset(account.id());
		return password.inGroups();
	}

}
