// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import it.provincia.mandati.platform.NotFoundException;

import org.springframework.stereotype.Component;

/**
 * Asks somebody who is logged in for the password once more: a session left open does not
 * hand the account over (ASVS 5.0 6.2.3, 7.5.1). A wrong one is a failed attempt to log
 * in, and whoever has to wait for those waits here too.
 */
@Component
class CurrentPassword {

	private final AccountRepository accounts;

	private final PasswordCheck check;

	private final LogInWaits waits;

	private final AuditTrail trail;

	CurrentPassword(AccountRepository accounts, PasswordCheck check, LogInWaits waits, AuditTrail trail) {
		this.accounts = accounts;
		this.check = check;
		this.waits = waits;
		this.trail = trail;
	}

	Account account(AccountPrincipal principal) {
		return this.accounts.findById(principal.accountId()).orElseThrow(NotFoundException::new);
	}

	/** Before it is changed. */
	boolean isRight(String password, Account account) {
		return isRight(password, account, AuditAction.PASSWORD_CHANGED);
	}

	/** Before something else is done that wants it. */
	boolean isConfirmed(String password, AccountPrincipal principal) {
		return isRight(password, account(principal), AuditAction.PASSWORD_CONFIRMED);
	}

	private boolean isRight(String password, Account account, AuditAction purpose) {
		boolean right = this.check.isRight(password, account);
		if (right) {
			this.waits.end(LogInWaits.password(account.id()));
		}
		else {
			this.trail.record(AuditEvent.failure(purpose).by(account.id(), account.role()).about(account.creditorId()));
		}
		return right;
	}

}
