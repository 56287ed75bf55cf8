// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks for the password where {@link PasswordAgain} says so. What was sent is sent on
 * with the password: nothing has to be written twice.
 */
@Component
class PasswordAgainCheck implements HandlerInterceptor {

	/** The parameter that bears the password. */
	static final String PARAMETER = "passwordAgain";

	/** The address that waits for the password: an attribute of the request. */
	static final String HELD = "PASSWORD_AGAIN_HELD";

	/** Whether one was given, and was wrong: an attribute of the request. */
	static final String WRONG = "PASSWORD_AGAIN_WRONG";

	private static final Duration HOLDS = Duration.ofMinutes(10);

	private static final String GIVEN_AT = "PASSWORD_GIVEN_AT";

	private final CurrentPassword current;

	PasswordAgainCheck(CurrentPassword current) {
		this.current = current;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException, ServletException {
		if (!isWanted(handler) || isFresh(request.getSession()) || isGiven(request)) {
			return true;
		}
		request.setAttribute(HELD, request.getRequestURI());
		request.getRequestDispatcher(PasswordAgainController.PATH).forward(request, response);
		return false;
	}

	private static boolean isWanted(Object handler) {
		return handler instanceof HandlerMethod method && method.hasMethodAnnotation(PasswordAgain.class);
	}

	/** With the log-in a session begins, and the password has been given. */
	private boolean isFresh(HttpSession session) {
		long given = (session.getAttribute(GIVEN_AT) instanceof Long later) ? later : session.getCreationTime();
		Duration age = Duration.between(Instant.ofEpochMilli(given), Instant.now());
		return !SessionLimit.isAhead(age) && age.compareTo(HOLDS) < 0;
	}

	private boolean isGiven(HttpServletRequest request) {
		String password = request.getParameter(PARAMETER);
		Optional<AccountPrincipal> owner = AccountPrincipal.current();
		if (password == null || owner.isEmpty()) {
			return false;
		}
		boolean right = this.current.isConfirmed(password, owner.get());
		if (right) {
			request.changeSessionId();
			request.getSession().setAttribute(GIVEN_AT, System.currentTimeMillis());
		}
		request.setAttribute(WRONG, !right);
		return right;
	}

}
