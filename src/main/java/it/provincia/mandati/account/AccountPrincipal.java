// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is logged in, as the session keeps it: ids and what they allow, no name and no tax
 * code. Its name for the framework, and for the session table, is the account's id.
 *
 * @param creditorId whose positions it may see; none for staff
 * @param ownPassword whether the password is its own, and not an initial one
 * @param secondFactor whether this session was given a second factor, which is not asked
 * of everybody
 */
public record AccountPrincipal(UUID accountId, Role role, @Nullable Long creditorId, boolean ownPassword,
		boolean secondFactor) implements UserDetails {

	/**
	 * Without it nothing is shown but the page that changes the password (ASVS 5.0
	 * 6.4.1).
	 */
	static final String OWN_PASSWORD = "OWN_PASSWORD";

	/**
	 * Without it those of whom it is awaited see nothing but the page that asks for it
	 * (ASVS 5.0 6.3.3).
	 */
	static final String SECOND_FACTOR = "SECOND_FACTOR";

	private static final String ROLE_PREFIX = "ROLE_";

	/**
	 * What another version keeps otherwise must not be taken for somebody: it cannot be
	 * read then, and whose session it is logs in again.
	 */
	public AccountPrincipal {
		Objects.requireNonNull(accountId);
		Objects.requireNonNull(role);
	}

	/** After the password alone. */
	public AccountPrincipal(UUID accountId, Role role, @Nullable Long creditorId, boolean ownPassword) {
		this(accountId, role, creditorId, ownPassword, false);
	}

	/** Who is behind the work being done; nobody when the application does it itself. */
	public static Optional<AccountPrincipal> current() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal)
				? Optional.of(principal) : Optional.empty();
	}

	AccountPrincipal withSecondFactor() {
		return new AccountPrincipal(this.accountId, this.role, this.creditorId, this.ownPassword, true);
	}

	/** Where this account begins. */
	public String home() {
		return (this.role == Role.CREDITOR) ? "/summary" : "/staff";
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return Stream
			.of(ROLE_PREFIX + this.role, this.ownPassword ? OWN_PASSWORD : null,
					this.secondFactor ? SECOND_FACTOR : null)
			.filter(Objects::nonNull)
			.map(SimpleGrantedAuthority::new)
			.toList();
	}

	@Override
	public String getUsername() {
		return this.accountId.toString();
	}

	@Override
	public @Nullable String getPassword() {
		return null;
	}

}
