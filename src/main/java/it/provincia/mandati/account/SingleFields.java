// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a form in which a field comes twice, the address counted in, before anything
 * looks at it: of two names or passwords no two readers take the same (ASVS 5.0 15.3.7).
 * No form of ours sends any, but for boxes of which several may be ticked.
 */
class SingleFields extends OncePerRequestFilter {

	private static final Set<String> BOXES = Set.of("creditor");

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.POST.matches(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean doubled = request.getParameterMap()
			.entrySet()
			.stream()
			.anyMatch((field) -> field.getValue().length > 1 && !BOXES.contains(field.getKey()));
		if (doubled) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		chain.doFilter(request, response);
	}

}
