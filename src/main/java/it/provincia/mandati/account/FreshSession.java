// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Gives the session another id when what it allows changes (ASVS 5.0 7.2.4), and lets it
 * know what that is from here on.
 */
@Component
class FreshSession {

	private final SecurityContextRepository contexts;

	FreshSession(SecurityContextRepository contexts) {
		this.contexts = contexts;
	}

	void begin(AccountPrincipal principal, HttpServletRequest request, HttpServletResponse response) {
		request.changeSessionId();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
	}

}
