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
 * Checks a log-in name and a password. Whatever is wrong, one's waiting too, the answer
 * is the same and takes the same time (ASVS 5.0 6.3.8). Whoever gets in bears among their
 * details when they had done so before.
 */
@Component
class LogIn implements AuthenticationProvider {

	private final LoginNames names;

	private final PasswordCheck check;

	private final Admission admission;

	private final RefusedLogIns refused;

	LogIn(LoginNames names, PasswordCheck check, Admission admission, RefusedLogIns refused) {
		this.names = names;
		this.check = check;
		this.admission = admission;
		this.refused = refused;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		Optional<Account> account = this.names.find(attempt.getName());
		String password = String.valueOf(attempt.getCredentials());
		boolean right = this.check.isRight(password, account.orElse(null), attempt.getName());
		AccountPrincipal principal = account.filter((known) -> right)
			.flatMap((known) -> this.admission.logIn(known.id(), known.passwordHash()))
			.orElseThrow(() -> refusal(account.orElse(null)));
		account.ifPresent((known) -> renew(password, known));
		UsernamePasswordAuthenticationToken admitted = UsernamePasswordAuthenticationToken.authenticated(principal,
				null, principal.getAuthorities());
		admitted.setDetails(account.map(Account::lastLoginAt).orElse(null));
		return admitted;
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

	private void renew(String password, Account account) {
		this.check.renewed(password, account)
			.ifPresent((hash) -> this.admission.rehash(account.id(), account.passwordHash(), hash));
	}

	private BadCredentialsException refusal(@Nullable Account aimedAt) {
		this.refused.record(aimedAt);
		return new BadCredentialsException("Wrong name or password");
	}

}
