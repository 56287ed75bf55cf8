// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

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
		create(member, expiring(password));
		return password.inGroups();
	}

	/**
	 * A new initial password for a creditor, with an account where it had none.
	 * @return the initial password, which nobody can learn again
	 */
	@Transactional
	public String issueCredentials(long creditorId) {
		InitialPassword password = InitialPassword.random();
		issueCredentials(Map.of(creditorId, expiring(password)));
		return password.inGroups();
	}

	/**
	 * New initial passwords for creditors, some thousands at most, with accounts where
	 * they had none: all of them, or none where this fails.
	 */
	@Transactional
	public void issueCredentials(Map<Long, InitialCredentials> issued) {
		this.accounts.reserve();
		Map<Long, Account> known = this.accounts.lockByCreditorIds(issued.keySet())
			.stream()
			.collect(Collectors.toMap(Account::creditorId, Function.identity()));
		issued.forEach((creditorId, credentials) -> issue(creditorId, known.get(creditorId), credentials));
		this.accounts.flush();
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

	/**
	 * Ends the sessions of whoever was let in a moment ago, where the account is not what
	 * it was then: whatever closed or changed it looked for sessions before that one was
	 * there to be found.
	 */
	@Transactional
	void endUnlessUnchanged(AccountPrincipal admitted) {
		boolean unchanged = this.accounts.lock(admitted.accountId())
			.filter(Account::mayLogIn)
			.filter((account) -> account.principal().equals(admitted))
			.isPresent();
		if (!unchanged) {
			this.sessions.endAll(admitted.accountId());
		}
	}

	private void issue(long creditorId, @Nullable Account known, InitialCredentials credentials) {
		Account account = (known != null) ? known : this.accounts.save(Account.ofCreditor(creditorId, credentials));
		if (known != null) {
			known.issue(credentials);
			this.sessions.endAll(known.id());
		}
		this.trail.record(
				by(AuditEvent.success(AuditAction.CREDENTIALS_ISSUED)).about(creditorId).on(account.id().toString()));
	}

	private InitialCredentials expiring(InitialPassword password) {
		return this.initialPasswords.expiring(password, this.initialPasswords.lastDay());
	}

	private Optional<Account> unchanged(UUID id, String checkedHash) {
		return this.accounts.lock(id).filter((account) -> account.passwordHash().equals(checkedHash));
	}

	private static AuditEvent by(AuditEvent event) {
		return AccountPrincipal.current().map((actor) -> event.by(actor.accountId(), actor.role())).orElse(event);
	}

}
