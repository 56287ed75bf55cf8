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
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away for the rest of the minute a person who searches more than people do: in
 * documents, which costs more than any page, or for creditors, by which a register could
 * be copied name by name (ASVS 5.0 2.4.1). Pages without a search are not counted: what
 * one shows costs little, however many there are.
 */
class SearchLimit extends OncePerRequestFilter {

	private static final RequestMatcher LOOK_UP = PathPatternRequestMatcher.pathPattern(HttpMethod.POST,
			"/staff/creditors");

	private final MinuteCounts searches;

	private final MinuteCounts lookUps;

	SearchLimit(LimitSettings settings) {
		this.searches = new MinuteCounts(InstantSource.system(), settings.searches());
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
		if (person.isPresent() && (isSearch(request) && isOver(this.searches, Excess.SEARCHES, person.get(), response)
				|| LOOK_UP.matches(request) && isOver(this.lookUps, Excess.LOOK_UPS, person.get(), response))) {
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean isSearch(HttpServletRequest request) {
		return HttpMethod.GET.matches(request.getMethod()) && StringUtils.hasText(request.getParameter("q"));
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
