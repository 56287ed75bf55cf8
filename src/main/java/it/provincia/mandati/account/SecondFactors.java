// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of the staff has a second factor, and of whom one is still awaited.
 */
@Service
public class SecondFactors {

	private final EnrolledFactors enrolled;

	private final SecondFactorSettings settings;

	private final AccountSessions sessions;

	SecondFactors(EnrolledFactors enrolled, SecondFactorSettings settings, AccountSessions sessions) {
		this.enrolled = enrolled;
		this.settings = settings;
		this.sessions = sessions;
	}

	public boolean isEnrolled(UUID accountId) {
		return this.enrolled.has(accountId);
	}

	/**
	 * Takes the account's factor away, with its recovery codes, and ends its sessions:
	 * whoever has it enrols anew at the next log-in. Nothing where it has none.
	 */
	@Transactional
	public void remove(UUID accountId) {
		if (this.enrolled.remove(accountId)) {
			this.sessions.endAll(accountId);
		}
	}

	/**
	 * Whether whoever is logged in has still to give a second factor, before anything but
	 * the page that asks for it is shown.
	 */
	public boolean isAwaitedOf(AccountPrincipal principal) {
		return principal.ownPassword() && !principal.secondFactor() && this.settings.isRequiredOf(principal.role());
	}

}
