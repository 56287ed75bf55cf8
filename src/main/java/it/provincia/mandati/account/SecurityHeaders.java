// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What browsers are told of every answer the application makes, refusals and failures
 * included (ASVS 5.0 3.4): nothing foreign is loaded, nothing is framed, nothing is
 * guessed, and nothing is stored unless the answer itself says so.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SecurityHeaders extends OncePerRequestFilter {

	private static final Map<String, String> ALWAYS = Map.of("Content-Security-Policy",
			"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
					+ "connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
			"X-Content-Type-Options", "nosniff", "Referrer-Policy", "no-referrer", "Cross-Origin-Opener-Policy",
			"same-origin", "Cross-Origin-Resource-Policy", "same-origin", "Permissions-Policy",
			"camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
			HttpHeaders.CACHE_CONTROL, "no-store");

	private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		write(request, response);
		chain.doFilter(request, response);
	}

	/** On an answer that had to be begun anew. */
	public static void write(HttpServletRequest request, HttpServletResponse response) {
		ALWAYS.forEach(response::setHeader);
		if (request.isSecure()) {
			response.setHeader("Strict-Transport-Security", ONE_YEAR);
		}
	}

	/** A failure may have emptied the answer before its page is made. */
	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

}
