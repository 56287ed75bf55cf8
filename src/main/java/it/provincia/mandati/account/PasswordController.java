// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.Objects;

import it.provincia.mandati.account.PasswordChange.Result;
import it.provincia.mandati.account.PasswordChange.Wish;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page that changes the password: the only one there is while it is an initial one,
 * and open at any later time.
 */
@Controller
@RequestMapping("/password")
class PasswordController {

	private final PasswordChange change;

	private final FreshSession session;

	PasswordController(PasswordChange change, FreshSession session) {
		this.change = change;
		this.session = session;
	}

	@ModelAttribute
	void owner(@AuthenticationPrincipal AccountPrincipal principal, Model model) {
		model.addAttribute("initial", !principal.ownPassword())
			.addAttribute("loginName", this.change.loginName(principal));
	}

	@GetMapping
	String form(@ModelAttribute("form") Form form) {
		return "account/password";
	}

	@PostMapping
	String change(@AuthenticationPrincipal AccountPrincipal principal, @ModelAttribute("form") Form form,
			BindingResult errors, HttpServletRequest request, HttpServletResponse response, RedirectAttributes next) {
		Result result = this.change.attempt(principal, form.wish(), request.getSession().getId());
		AccountPrincipal changed = result.changed();
		if (changed == null) {
			form.report(result, errors);
			return form(form);
		}
		this.session.begin(principal.secondFactor() ? changed.withSecondFactor() : changed, request, response);
		next.addFlashAttribute("done", "password.changed");
		return "redirect:" + changed.home();
	}

	/**
	 * What is typed; nothing of it is ever shown again, or logged.
	 */
	record Form(@Nullable String currentPassword, @Nullable String newPassword, @Nullable String confirmPassword) {

		private Wish wish() {
			return new Wish(Objects.requireNonNullElse(this.currentPassword, ""),
					Objects.requireNonNullElse(this.newPassword, ""), isConfirmed());
		}

		private void report(Result result, BindingResult errors) {
			if (!result.right()) {
				errors.rejectValue("currentPassword", "password.current.wrong");
			}
			result.faults().forEach((fault) -> errors.rejectValue("newPassword", "PasswordFault." + fault));
			if (!isConfirmed()) {
				errors.rejectValue("confirmPassword", "password.confirm.different");
			}
		}

		private boolean isConfirmed() {
			return Objects.equals(this.newPassword, this.confirmPassword);
		}

		@Override
		public String toString() {
			return "Form";
		}

	}

}
