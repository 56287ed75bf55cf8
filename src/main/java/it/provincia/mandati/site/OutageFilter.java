// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.IOException;

import it.provincia.mandati.account.SecurityHeaders;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Outside of everything that asks the database, the session too: while it does not
 * answer, everybody gets {@link OutagePage} instead of a failure of the page that tells
 * of failures (ASVS 5.0 16.5.2). The cookies stay, and with the database come back the
 * sessions.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OutageFilter extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(OutageFilter.class);

	private final OutagePage page;

	OutageFilter(OutagePage page) {
		this.page = page;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | IOException | RuntimeException ex) {
			if (response.isCommitted() || !Outage.isBehind(ex)) {
				throw ex;
			}
			logger.error("The database does not answer: {} {} got 503", request.getMethod(), request.getRequestURI());
			response.reset();
			SecurityHeaders.write(request, response);
			this.page.answer(response);
		}
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

}
