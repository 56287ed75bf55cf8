// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Who may log in: a creditor, whose tax codes stay in the registry of creditors, or a
 * person of the staff by user name. It is born with an initial password.
 */
@Entity
class Account {

	@Id
	@GeneratedValue(strategy = GenerationType.UUID)
	private @Nullable UUID id;

	@Enumerated(EnumType.STRING)
	private Role role;

	private @Nullable Long creditorId;

	private @Nullable String username;

	private @Nullable String fullName;

	private @Nullable String email;

	private String passwordHash;

	private boolean passwordInitial;

	private @Nullable Instant passwordExpiresAt;

	private Instant passwordChangedAt;

	private boolean enabled = true;

	private @Nullable Instant disabledAt;

	private @Nullable UUID disabledBy;

	private @Nullable Instant lastLoginAt;

	@Column(insertable = false, updatable = false)
	private @Nullable Instant createdAt;

	/** For the persistence provider only. */
	protected Account() {
	}

	private Account(Role role, InitialCredentials credentials) {
		this.role = role;
		issue(credentials);
	}

	static Account ofCreditor(long creditorId, InitialCredentials credentials) {
		Account account = new Account(Role.CREDITOR, credentials);
		account.creditorId = creditorId;
		return account;
	}

	static Account ofStaff(StaffMember member, InitialCredentials credentials) {
		Assert.isTrue(member.role() != Role.CREDITOR, "A creditor has no user name");
		Account account = new Account(member.role(), credentials);
		account.username = member.username().value();
		account.fullName = member.fullName();
		account.email = member.email();
		return account;
	}

	/** The old password is worth nothing from here on. */
	final void issue(InitialCredentials credentials) {
		this.passwordHash = credentials.hash();
		this.passwordInitial = true;
		this.passwordExpiresAt = credentials.expiresAt();
		this.passwordChangedAt = Instant.now();
	}

	void choosePassword(String hash) {
		this.passwordHash = hash;
		this.passwordInitial = false;
		this.passwordExpiresAt = null;
		this.passwordChangedAt = Instant.now();
	}

	/** Nothing but the way it is kept changes. */
	void rehash(String hash) {
		this.passwordHash = hash;
	}

	void changeRole(Role wanted) {
		Assert.state(!isOfCreditor() && wanted != Role.CREDITOR,
				"Nobody turns into a creditor, or a creditor into staff");
		this.role = wanted;
	}

	/**
	 * @return whether it was open before
	 */
	boolean disable(UUID by) {
		boolean changes = this.enabled;
		if (changes) {
			this.enabled = false;
			this.disabledAt = Instant.now();
			this.disabledBy = by;
		}
		return changes;
	}

	/**
	 * Its password is the one it had.
	 * @return whether it was closed before
	 */
	boolean enable() {
		boolean changes = !this.enabled;
		this.enabled = true;
		this.disabledAt = null;
		this.disabledBy = null;
		return changes;
	}

	void loggedIn() {
		Assert.state(mayLogIn(), "This account may not log in");
		this.lastLoginAt = Instant.now();
	}

	boolean mayLogIn() {
		return this.enabled && (this.passwordExpiresAt == null || Instant.now().isBefore(this.passwordExpiresAt));
	}

	boolean isOfCreditor() {
		return this.role == Role.CREDITOR;
	}

	/** Whether it keeps the accounts of the others, today. */
	boolean isAdministrator() {
		return this.enabled && this.role == Role.ADMIN;
	}

	AccountPrincipal principal() {
		return new AccountPrincipal(id(), this.role, this.creditorId, !this.passwordInitial);
	}

	UUID id() {
		return Objects.requireNonNull(this.id);
	}

	Role role() {
		return this.role;
	}

	@Nullable Long creditorId() {
		return this.creditorId;
	}

	@Nullable String username() {
		return this.username;
	}

	@Nullable String fullName() {
		return this.fullName;
	}

	@Nullable Instant lastLoginAt() {
		return this.lastLoginAt;
	}

	String passwordHash() {
		return this.passwordHash;
	}

}
