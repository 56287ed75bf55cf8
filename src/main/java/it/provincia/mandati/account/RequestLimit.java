// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away for the rest of the minute a person who asks for more than people do: pages
 * of all sorts, and among them look-ups of creditors, by which a register could be copied
 * name by name (ASVS 5.0 2.4.1). What is the same for everybody does not count.
 */
class RequestLimit extends OncePerRequestFilter {

	private static final RequestMatcher LOOK_UP = PathPatternRequestMatcher.pathPattern(HttpMethod.POST,
			"/staff/creditors");

	private final MinuteCounts requests;

	private final MinuteCounts lookUps;

	RequestLimit(LimitSettings settings) {
		this.requests = new MinuteCounts(InstantSource.system(), settings.requests());
		this.lookUps = new MinuteCounts(InstantSource.system(), settings.lookUps());
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return ForEverybody.isAsked(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<AccountPrincipal> person = AccountPrincipal.current();
		if (person.isPresent() && (isOver(this.requests, Excess.REQUESTS, person.get(), response)
				|| LOOK_UP.matches(request) && isOver(this.lookUps, Excess.LOOK_UPS, person.get(), response))) {
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean isOver(MinuteCounts counts, Excess excess, AccountPrincipal person,
			HttpServletResponse response) throws IOException {
		long seconds = counts.add(person.accountId());
		if (seconds > 0) {
			excess.answer(response, seconds);
		}
		return seconds > 0;
	}

}
