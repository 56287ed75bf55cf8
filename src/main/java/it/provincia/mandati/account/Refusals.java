// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What somebody who is logged in and may not open an address is told: 403 where their
 * role lacks the right, 404 where the {@link UrlTable} has no row, and 404 for a creditor
 * among the staff's pages, who need not learn which there are. The trail is told (ASVS
 * 5.0 16.3.2, 16.3.3).
 */
@Component
class Refusals implements AccessDeniedHandler {

	private static final RequestMatcher STAFF = new OrRequestMatcher(PathPatternRequestMatcher.pathPattern("/staff/**"),
			PathPatternRequestMatcher.pathPattern("/second-factor"));

	private final AuditTrail trail;

	Refusals(AuditTrail trail) {
		this.trail = trail;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		AccountPrincipal.current().ifPresent((principal) -> this.trail.record(told(principal, request, denied)));
		boolean hidden = inNoRow(denied) || (STAFF.matches(request) && isCreditor());
		response.sendError(hidden ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
	}

	/** Whoever is not logged in is not told of: a stranger could make a table grow. */
	private static AuditEvent told(AccountPrincipal principal, HttpServletRequest request,
			AccessDeniedException denied) {
		return AuditEvent.failure(AuditAction.ACCESS_DENIED)
			.by(principal.accountId(), principal.role())
			.about(principal.creditorId())
			.on(StringUtils.truncate(request.getRequestURI(), 200))
			.because(request.getMethod() + (denied instanceof CsrfException ? " FORM" : ""));
	}

	/** Not so where a form came without its token, which is no matter of the table. */
	private static boolean inNoRow(AccessDeniedException denied) {
		return denied instanceof AuthorizationDeniedException byTable
				&& !(byTable.getAuthorizationResult() instanceof AuthorityAuthorizationDecision);
	}

	private static boolean isCreditor() {
		return AccountPrincipal.current().filter((principal) -> principal.role() == Role.CREDITOR).isPresent();
	}

}
