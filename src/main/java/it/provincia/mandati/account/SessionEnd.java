// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that has lasted as long as its {@link SessionLimit} allows. The cookie
 * stays: by it the log-in page knows what to say.
 */
class SessionEnd extends OncePerRequestFilter {

	private final AccountSessions sessions;

	SessionEnd(AccountSessions sessions) {
		this.sessions = sessions;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return ForEverybody.isAsked(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<AccountPrincipal> owner = AccountPrincipal.current();
		HttpSession session = request.getSession(false);
		if (owner.isPresent() && session != null && SessionLimit.of(owner.get().role()).left(session).isNegative()) {
			this.sessions.end(session.getId());
			SecurityContextHolder.clearContext();
			response.sendRedirect(request.getContextPath() + "/login");
			return;
		}
		chain.doFilter(request, response);
	}

}
