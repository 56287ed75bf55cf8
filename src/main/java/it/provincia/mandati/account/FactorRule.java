// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Wants {@link AccountPrincipal#SECOND_FACTOR} of those of whom it is awaited, and says
 * nothing of anybody else. It is asked at each request: a session that was opened while
 * none was required does not go on without.
 */
@Component
class FactorRule implements AuthorizationManager<RequestAuthorizationContext> {

	private final AuthorizationManager<RequestAuthorizationContext> given = AuthorityAuthorizationManager
		.hasAuthority(AccountPrincipal.SECOND_FACTOR);

	private final SecondFactors factors;

	FactorRule(SecondFactors factors) {
		this.factors = factors;
	}

	@Override
	public @Nullable AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
			RequestAuthorizationContext request) {
		Authentication who = authentication.get();
		boolean awaited = who != null && who.getPrincipal() instanceof AccountPrincipal principal
				&& this.factors.isAwaitedOf(principal);
		return awaited ? this.given.authorize(authentication, request) : null;
	}

}
