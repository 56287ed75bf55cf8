// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Optional;
import java.util.UUID;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets in whoever has shown that an account is theirs.
 */
@Service
class Admission {

	private final AccountRepository accounts;

	private final LogInWaits waits;

	private final AuditTrail trail;

	Admission(AccountRepository accounts, LogInWaits waits, AuditTrail trail) {
		this.accounts = accounts;
		this.waits = waits;
		this.trail = trail;
	}

	/**
	 * After the right password, unless it has been changed since it was checked.
	 */
	@Transactional
	Optional<AccountPrincipal> logIn(UUID id, String checkedHash) {
		return unchanged(id, checkedHash).filter(Account::mayLogIn).map((account) -> {
			account.loggedIn();
			this.waits.end(LogInWaits.password(id));
			this.trail.record(AuditEvent.success(AuditAction.LOGGED_IN)
				.by(account.id(), account.role())
				.about(account.creditorId()));
			return account.principal();
		});
	}

	/** The same password, hashed as passwords are hashed now. */
	@Transactional
	void rehash(UUID id, String checkedHash, String newHash) {
		unchanged(id, checkedHash).ifPresent((account) -> account.rehash(newHash));
	}

	private Optional<Account> unchanged(UUID id, String checkedHash) {
		return this.accounts.lock(id).filter((account) -> account.passwordHash().equals(checkedHash));
	}

}
