// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import it.provincia.mandati.platform.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does to the accounts of others: never to their own, and only as
 * long as they are one. One such change at a time is made in the whole installation, so
 * whoever makes it stays an enabled administrator, and the last one cannot go. Whatever
 * an account loses, its sessions end with it (ASVS 5.0 7.4.2, 8.3.2).
 */
@Service
@Transactional
public class StaffAccounts {

	private final AccountRepository accounts;

	private final AccountKeys keys;

	private final AuditTrail trail;

	StaffAccounts(AccountRepository accounts, AccountKeys keys, AuditTrail trail) {
		this.accounts = accounts;
		this.keys = keys;
		this.trail = trail;
	}

	/**
	 * @param seen the role that the account had for whoever decided; null: whichever
	 */
	public StaffChange changeRole(AccountPrincipal actor, UUID id, @Nullable Role seen, Role wanted) {
		return change(actor, id, (account) -> {
			Role before = account.role();
			if (before == wanted) {
				return StaffChange.ALREADY;
			}
			if (seen != null && seen != before) {
				return StaffChange.OVERTAKEN;
			}
			account.changeRole(wanted);
			this.keys.endSessions(id);
			record(AuditEvent.success(AuditAction.ROLE_CHANGED).because(before + " " + wanted), actor, id);
			return StaffChange.DONE;
		});
	}

	public StaffChange disable(AccountPrincipal actor, UUID id) {
		return change(actor, id, (account) -> {
			if (!account.disable(actor.accountId())) {
				return StaffChange.ALREADY;
			}
			this.keys.endSessions(id);
			record(AuditEvent.success(AuditAction.ACCOUNT_DISABLED), actor, id);
			return StaffChange.DONE;
		});
	}

	public StaffChange enable(AccountPrincipal actor, UUID id) {
		return change(actor, id, (account) -> {
			if (!account.enable()) {
				return StaffChange.ALREADY;
			}
			record(AuditEvent.success(AuditAction.ACCOUNT_ENABLED), actor, id);
			return StaffChange.DONE;
		});
	}

	/**
	 * An initial password in the place of the one the account has.
	 * @return the password, which nobody can learn again; empty for one's own account,
	 * whose password its owner changes
	 */
	public Optional<String> resetPassword(AccountPrincipal actor, UUID id) {
		Account account = lock(actor, id);
		if (actor.accountId().equals(id)) {
			return Optional.empty();
		}
		record(AuditEvent.success(AuditAction.PASSWORD_RESET), actor, id);
		return Optional.of(this.keys.renewPassword(account));
	}

	/** Whoever lost the telephone enrols another one at the next log-in. */
	public StaffChange removeFactor(AccountPrincipal actor, UUID id) {
		return change(actor, id, (account) -> this.keys.removeFactor(id) ? StaffChange.DONE : StaffChange.ALREADY);
	}

	private StaffChange change(AccountPrincipal actor, UUID id, Function<Account, StaffChange> change) {
		Account account = lock(actor, id);
		return actor.accountId().equals(id) ? StaffChange.OWN : change.apply(account);
	}

	private Account lock(AccountPrincipal actor, UUID id) {
		this.accounts.reserveStaff();
		this.accounts.findById(actor.accountId())
			.filter(Account::isAdministrator)
			.orElseThrow(() -> new AccessDeniedException("No longer an administrator"));
		return this.accounts.lock(id).filter((account) -> !account.isOfCreditor()).orElseThrow(NotFoundException::new);
	}

	private void record(AuditEvent event, AccountPrincipal actor, UUID id) {
		this.trail.record(event.by(actor.accountId(), actor.role()).on(id.toString()));
	}

}
