// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks a log-in name and a password. Whatever is wrong, the answer is the same and
 * takes the same time (ASVS 5.0 6.3.8). Whoever gets in bears among their details when
 * they had done so before.
 */
@Component
class LogIn implements AuthenticationProvider {

	private final LoginNames names;

	private final PasswordHashes hashes;

	private final AccountService accounts;

	private final RefusedLogIns refused;

	LogIn(LoginNames names, PasswordHashes hashes, AccountService accounts, RefusedLogIns refused) {
		this.names = names;
		this.hashes = hashes;
		this.accounts = accounts;
		this.refused = refused;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		Optional<Account> account = this.names.find(attempt.getName());
		String password = String.valueOf(attempt.getCredentials());
		String hash = account.map(Account::passwordHash).orElse(null);
		boolean right = this.hashes.match(password, hash);
		AccountPrincipal principal = account.filter((known) -> right)
			.flatMap((known) -> this.accounts.logIn(known.id(), known.passwordHash()))
			.orElseThrow(() -> refusal(account.orElse(null)));
		if (hash != null && this.hashes.isOutdated(hash)) {
			this.accounts.rehash(principal.accountId(), hash, this.hashes.ofOwn(password));
		}
		UsernamePasswordAuthenticationToken admitted = UsernamePasswordAuthenticationToken.authenticated(principal,
				null, principal.getAuthorities());
		admitted.setDetails(account.map(Account::lastLoginAt).orElse(null));
		return admitted;
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	private BadCredentialsException refusal(@Nullable Account aimedAt) {
		this.refused.record(aimedAt);
		return new BadCredentialsException("Wrong name or password");
	}

}
