// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page that asks for the password once more, in the place of the answer that
 * {@link PasswordAgainCheck} held back. It has no address of its own: it is forwarded to.
 */
@Controller
class PasswordAgainController {

	static final String PATH = "/password/again";

	/** What the page writes itself. */
	private static final Set<String> OWN = Set.of("_csrf", PasswordAgainCheck.PARAMETER);

	private final PasswordChange passwords;

	PasswordAgainController(PasswordChange passwords) {
		this.passwords = passwords;
	}

	/** Nothing is taken from the request. */
	@ModelAttribute(name = "form", binding = false)
	Form empty() {
		return new Form(null);
	}

	@RequestMapping(PATH)
	String ask(@AuthenticationPrincipal AccountPrincipal owner, @RequestAttribute(PasswordAgainCheck.HELD) String held,
			@RequestAttribute(name = PasswordAgainCheck.WRONG, required = false) @Nullable Boolean wrong,
			@ModelAttribute("form") Form form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		if (Boolean.TRUE.equals(wrong)) {
			errors.rejectValue(PasswordAgainCheck.PARAMETER, "password.current.wrong");
		}
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		model.addAttribute("held", held).addAttribute("sent", sent(request));
		model.addAttribute("loginName", this.passwords.loginName(owner));
		return "account/password-again";
	}

	private static Map<String, String[]> sent(HttpServletRequest request) {
		Map<String, String[]> sent = new LinkedHashMap<>(request.getParameterMap());
		sent.keySet().removeAll(OWN);
		return sent;
	}

	/**
	 * What is typed; nothing of it is ever shown again, or logged.
	 */
	record Form(@Nullable String passwordAgain) {

		@Override
		public String toString() {
			return "Form";
		}

	}

}
