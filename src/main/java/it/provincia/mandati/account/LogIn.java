// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Optional;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks a log-in name and a password. Whatever is wrong, the answer is the same and
 * takes the same time (ASVS 5.0 6.3.8); the trail bears no more of a name that nobody has
 * than that it was tried.
 */
@Component
class LogIn implements AuthenticationProvider {

	private final LoginNames names;

	private final PasswordHashes hashes;

	private final AccountService accounts;

	private final AuditTrail trail;

	LogIn(LoginNames names, PasswordHashes hashes, AccountService accounts, AuditTrail trail) {
		this.names = names;
		this.hashes = hashes;
		this.accounts = accounts;
		this.trail = trail;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		Optional<Account> account = this.names.find(attempt.getName());
		String password = String.valueOf(attempt.getCredentials());
		String hash = account.map(Account::passwordHash).orElse(null);
		boolean right = this.hashes.match(password, hash);
		AccountPrincipal principal = account.filter((known) -> right)
			.flatMap((known) -> this.accounts.logIn(known.id(), known.passwordHash()))
			.orElseThrow(() -> refusal(account));
		if (hash != null && this.hashes.isOutdated(hash)) {
			this.accounts.rehash(principal.accountId(), hash, this.hashes.ofOwn(password));
		}
		return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	private BadCredentialsException refusal(Optional<Account> account) {
		AuditEvent failure = AuditEvent.failure(AuditAction.LOGGED_IN);
		this.trail.record(
				account.map((known) -> failure.by(known.id(), known.role()).about(known.creditorId())).orElse(failure));
		return new BadCredentialsException("Wrong name or password");
	}

}
