// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way back in for an administrator whom no other one can help. It takes access to the
 * machine, and the trail names nobody.
 */
@Service
@Transactional(readOnly = true)
class LockedOutAdministrators {

	private final AccountRepository accounts;

	private final AccountKeys keys;

	private final AuditTrail trail;

	LockedOutAdministrators(AccountRepository accounts, AccountKeys keys, AuditTrail trail) {
		this.accounts = accounts;
		this.keys = keys;
		this.trail = trail;
	}

	/** Their user names. */
	List<String> names() {
		return this.accounts.findByRoleOrderByUsername(Role.ADMIN)
			.stream()
			.map(Account::username)
			.filter(Objects::nonNull)
			.toList();
	}

	/**
	 * Opens the account, without second factor and with an initial password.
	 * @return the password; empty where no administrator has that name
	 */
	@Transactional
	Optional<String> letIn(Username username) {
		this.accounts.reserveStaff();
		return this.accounts.findByUsername(username.value())
			.filter((account) -> account.role() == Role.ADMIN)
			.map(this::letIn);
	}

	private String letIn(Account administrator) {
		String id = administrator.id().toString();
		if (administrator.enable()) {
			this.trail.record(AuditEvent.success(AuditAction.ACCOUNT_ENABLED).on(id));
		}
		this.keys.removeFactor(administrator.id());
		this.trail.record(AuditEvent.success(AuditAction.PASSWORD_RESET).on(id));
		return this.keys.renewPassword(administrator);
	}

}
