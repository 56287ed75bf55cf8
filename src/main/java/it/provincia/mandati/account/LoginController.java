// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The page to log in from. One text for whatever went wrong, which always mentions that
 * one may have to wait: it tells nobody whether a code is known here (ASVS 5.0 6.3.8).
 */
@Controller
class LoginController {

	private static final String FORM = "form";

	private final CookieSerializer sessionCookie;

	LoginController(CookieSerializer sessionCookie) {
		this.sessionCookie = sessionCookie;
	}

	@GetMapping("/login")
	String form(@ModelAttribute(FORM) Form form) {
		return "account/login";
	}

	/** Whoever comes with the cookie of a session that is over is told so, once. */
	@ModelAttribute("ended")
	boolean ended(HttpServletRequest request, HttpServletResponse response) {
		boolean ended = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
		if (ended) {
			this.sessionCookie.writeCookieValue(new CookieSerializer.CookieValue(request, response, ""));
		}
		return ended;
	}

	@GetMapping(path = "/login", params = "error")
	String failed(@ModelAttribute(FORM) Form form, BindingResult errors) {
		errors.rejectValue("username", "login.failed");
		return form(form);
	}

	/** Nothing is taken from the address. */
	@ModelAttribute(name = FORM, binding = false)
	Form empty() {
		return new Form("", "");
	}

	/**
	 * What is typed, which the framework reads; nothing of it is ever shown again.
	 */
	record Form(String username, String password) {

	}

}
