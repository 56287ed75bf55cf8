// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.time.Instant;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Where one lands after logging in, failing to, and logging out: always the same places,
 * never one that the request asked for (ASVS 5.0 3.7.2). The session that begins is given
 * its {@link LogInMark}.
 */
@Component
class LoginOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler, LogoutSuccessHandler {

	private static final String RETRY_SECONDS = "5";

	private final AuditTrail trail;

	private final AccountService accounts;

	LoginOutcome(AuditTrail trail, AccountService accounts) {
		this.trail = trail;
		this.accounts = accounts;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		AccountPrincipal principal = (AccountPrincipal) authentication.getPrincipal();
		Instant before = (authentication.getDetails() instanceof Instant known) ? known : null;
		HttpSession session = request.getSession();
		SessionLimit.of(principal.role()).begin(session);
		session.setAttribute(LogInMark.ATTRIBUTE, new LogInMark(before, request.getHeader(HttpHeaders.USER_AGENT)));
		response.sendRedirect(request.getContextPath() + principal.home());
		// The answer has begun, and with it the session is in the table for all to see.
		this.accounts.endUnlessUnchanged(principal);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		if (failure instanceof PasswordsBusyException) {
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
			response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
			return;
		}
		response.sendRedirect(request.getContextPath() + "/login?error");
	}

	@Override
	public void onLogoutSuccess(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) throws IOException {
		if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal) {
			this.trail.record(AuditEvent.success(AuditAction.LOGGED_OUT)
				.by(principal.accountId(), principal.role())
				.about(principal.creditorId()));
		}
		response.sendRedirect(request.getContextPath() + "/");
	}

}
