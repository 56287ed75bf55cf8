// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away for a while log-ins from where many have failed (ASVS 5.0 2.4.1, 6.3.1):
 * before any name is looked at, so that it tells nothing of one, and costs nothing.
 */
class AddressLimit extends OncePerRequestFilter {

	private static final RequestMatcher LOG_IN = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/login");

	private final AddressTries tries;

	AddressLimit(AddressTries tries) {
		this.tries = tries;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !LOG_IN.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long seconds = this.tries.begin(request.getRemoteAddr());
		if (seconds > 0) {
			UnseenLogIn.ADDRESS.count();
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
			return;
		}
		chain.doFilter(request, response);
		if (AccountPrincipal.current().isPresent()) {
			this.tries.giveBack(request.getRemoteAddr());
		}
	}

}
