// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody of the staff does to the account of a creditor. Each says whether
 * anything changed: where not, a colleague was quicker, or there is no account.
 */
@Service
@Transactional
public class CreditorAccounts {

	private final AccountRepository accounts;

	private final AccountSessions sessions;

	private final LogInWaits waits;

	private final AuditTrail trail;

	CreditorAccounts(AccountRepository accounts, AccountSessions sessions, LogInWaits waits, AuditTrail trail) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.waits = waits;
		this.trail = trail;
	}

	/** Its sessions end at once (ASVS 5.0 7.4.2). */
	public boolean disable(AccountPrincipal actor, long creditorId) {
		return changed(AuditAction.CREDENTIALS_DISABLED, actor, creditorId, (account) -> {
			this.sessions.endAll(account.id());
			return account.disable(actor.accountId());
		});
	}

	/** With the password it had, if that has not run out. */
	public boolean enable(AccountPrincipal actor, long creditorId) {
		return changed(AuditAction.CREDENTIALS_ENABLED, actor, creditorId, Account::enable);
	}

	/** Whoever failed too often may try again at once. */
	public boolean resetWait(AccountPrincipal actor, long creditorId) {
		return changed(AuditAction.WAIT_RESET, actor, creditorId, (account) -> {
			boolean waiting = this.waits.until(account.id()).isPresent();
			this.waits.reset(account.id());
			return waiting;
		});
	}

	private boolean changed(AuditAction action, AccountPrincipal actor, long creditorId, Predicate<Account> change) {
		Optional<Account> changed = this.accounts.lockByCreditorIds(List.of(creditorId))
			.stream()
			.filter(change)
			.findFirst();
		changed.ifPresent((account) -> this.trail.record(AuditEvent.success(action)
			.by(actor.accountId(), actor.role())
			.about(creditorId)
			.on(account.id().toString())));
		return changed.isPresent();
	}

}
