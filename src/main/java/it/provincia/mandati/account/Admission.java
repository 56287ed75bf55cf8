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

	private final SecondFactorSettings factor;

	private final AuditTrail trail;

	Admission(AccountRepository accounts, LogInWaits waits, SecondFactorSettings factor, AuditTrail trail) {
		this.accounts = accounts;
		this.waits = waits;
		this.factor = factor;
		this.trail = trail;
	}

	/**
	 * After the right password, unless it has been changed since it was checked. Where a
	 * second factor is still to come, that is half of it.
	 */
	@Transactional
	Optional<AccountPrincipal> logIn(UUID id, String checkedHash) {
		return unchanged(id, checkedHash).filter(Account::mayLogIn).map((account) -> {
			this.waits.end(LogInWaits.password(id));
			AuditEvent event = of(AuditEvent.success(AuditAction.LOGGED_IN), account.principal());
			if (this.factor.isRequiredOf(account.role())) {
				this.trail.record(event.because("PASSWORD"));
			}
			else {
				account.loggedIn();
				this.trail.record(event);
			}
			return account.principal();
		});
	}

	/**
	 * After the second factor.
	 * @return false where the account has been closed since
	 */
	@Transactional
	boolean complete(AccountPrincipal principal) {
		Optional<Account> known = this.accounts.lock(principal.accountId()).filter(Account::mayLogIn);
		known.ifPresent((account) -> {
			account.loggedIn();
			this.waits.reset(account.id());
			this.trail.record(of(AuditEvent.success(AuditAction.LOGGED_IN), principal).because("SECOND_FACTOR"));
		});
		return known.isPresent();
	}

	/** A code that is none: the log-in has failed. */
	void refuse(AccountPrincipal principal) {
		this.trail.record(of(AuditEvent.failure(AuditAction.LOGGED_IN), principal).because("SECOND_FACTOR"));
	}

	/** A recovery code has been taken. */
	void recovered(AccountPrincipal principal) {
		this.trail.record(of(AuditEvent.success(AuditAction.RECOVERY_CODE_USED), principal));
	}

	/** The same password, hashed as passwords are hashed now. */
	@Transactional
	void rehash(UUID id, String checkedHash, String newHash) {
		unchanged(id, checkedHash).ifPresent((account) -> account.rehash(newHash));
	}

	private static AuditEvent of(AuditEvent event, AccountPrincipal principal) {
		return event.by(principal.accountId(), principal.role()).about(principal.creditorId());
	}

	private Optional<Account> unchanged(UUID id, String checkedHash) {
		return this.accounts.lock(id).filter((account) -> account.passwordHash().equals(checkedHash));
	}

}
