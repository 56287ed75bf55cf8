// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before anything looks at them, fields that cannot be read, and a form in which
 * one comes twice, the address counted in: of two names or passwords no two readers take
 * the same (ASVS 5.0 15.3.7). No form of ours sends any, but for boxes of which several
 * may be ticked.
 */
class ClearFields extends OncePerRequestFilter {

	private static final Set<String> BOXES = Set.of("creditor");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		int fault = fault(request);
		if (fault > 0) {
			response.sendError(fault);
			return;
		}
		chain.doFilter(request, response);
	}

	/** The status that says what is wrong; 0: nothing. */
	private static int fault(HttpServletRequest request) {
		try {
			Map<String, String[]> fields = request.getParameterMap();
			boolean form = HttpMethod.POST.matches(request.getMethod());
			return (form && isAnyDoubled(fields)) ? HttpServletResponse.SC_BAD_REQUEST : 0;
		}
		catch (InvalidParameterException ex) {
			return ex.getErrorCode();
		}
	}

	private static boolean isAnyDoubled(Map<String, String[]> fields) {
		return fields.entrySet()
			.stream()
			.anyMatch((field) -> field.getValue().length > 1 && !BOXES.contains(field.getKey()));
	}

}
