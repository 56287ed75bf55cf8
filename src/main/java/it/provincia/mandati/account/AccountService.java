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
 * Gives accounts and passwords. A new password ends what the old one opened: letters
 * still on their way, and sessions (ASVS 5.0 7.4.3).
 */
@Service
@Transactional(readOnly = true)
public class AccountService {

	private final AccountRepository accounts;

	private final InitialPasswords initialPasswords;

	private final AccountSessions sessions;

	private final AuditTrail trail;

	AccountService(AccountRepository accounts, InitialPasswords initialPasswords, AccountSessions sessions,
			AuditTrail trail) {
		this.accounts = accounts;
		this.initialPasswords = initialPasswords;
		this.sessions = sessions;
		this.trail = trail;
	}

	/**
	 * An account for a person of the staff, whose user name {@link LoginNames#fault} has
	 * nothing against.
	 * @return the initial password, which nobody can learn again
	 */
	@Transactional
	public String createStaff(StaffMember member) {
		InitialPassword password = InitialPassword.random();
		create(member, this.initialPasswords.expiring(password));
		return password.inGroups();
	}

	/**
	 * A new initial password for a creditor, with an account where it had none.
	 * @return the initial password, which nobody can learn again
	 */
	@Transactional
	public String issueCredentials(long creditorId) {
		InitialPassword password = InitialPassword.random();
		InitialCredentials credentials = this.initialPasswords.expiring(password);
		this.accounts.reserve(creditorId);
		Optional<Account> known = this.accounts.lockByCreditorId(creditorId);
		known.ifPresent((account) -> account.issue(credentials));
		Account account = known.orElseGet(() -> this.accounts.save(Account.ofCreditor(creditorId, credentials)));
		this.sessions.endAll(account.id());
		this.trail.record(
				by(AuditEvent.success(AuditAction.CREDENTIALS_ISSUED)).about(creditorId).on(account.id().toString()));
		return password.inGroups();
	}

	@Transactional
	void create(StaffMember member, InitialCredentials credentials) {
		Account account = this.accounts.save(Account.ofStaff(member, credentials));
		this.trail.record(by(AuditEvent.success(AuditAction.ACCOUNT_CREATED)).on(account.id().toString())
			.because(member.role().name()));
	}

	boolean hasAdministrator() {
		return this.accounts.existsByRole(Role.ADMIN);
	}

	/**
	 * Lets in whoever gave the right password, unless it has been changed since it was
	 * checked.
	 */
	@Transactional
	Optional<AccountPrincipal> logIn(UUID id, String checkedHash) {
		return unchanged(id, checkedHash).filter(Account::mayLogIn).map((account) -> {
			account.loggedIn();
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

	/**
	 * Puts a password of one's own in the place of the one that was checked, and ends the
	 * account's other sessions.
	 */
	@Transactional
	Optional<AccountPrincipal> choosePassword(UUID id, String checkedHash, String newHash, String keptSession) {
		return unchanged(id, checkedHash).map((account) -> {
			account.choosePassword(newHash);
			this.sessions.endOthers(id, keptSession);
			this.trail.record(AuditEvent.success(AuditAction.PASSWORD_CHANGED)
				.by(account.id(), account.role())
				.about(account.creditorId()));
			return account.principal();
		});
	}

	private Optional<Account> unchanged(UUID id, String checkedHash) {
		return this.accounts.lock(id).filter((account) -> account.passwordHash().equals(checkedHash));
	}

	private static AuditEvent by(AuditEvent event) {
		return AccountPrincipal.current().map((actor) -> event.by(actor.accountId(), actor.role())).orElse(event);
	}

}
