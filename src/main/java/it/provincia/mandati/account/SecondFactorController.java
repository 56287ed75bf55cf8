// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that asks the staff for their second factor, and at the first time makes one
 * (ASVS 5.0 6.3.3). Like the log-in it has one text for whatever went wrong with a code.
 */
@Controller
@RequestMapping("/second-factor")
class SecondFactorController {

	private static final String FORM = "form";

	private final SecondFactors factors;

	private final FactorLogIn logIn;

	private final PendingFactor pending;

	private final FreshSession session;

	SecondFactorController(SecondFactors factors, FactorLogIn logIn, PendingFactor pending, FreshSession session) {
		this.factors = factors;
		this.logIn = logIn;
		this.pending = pending;
		this.session = session;
	}

	/** Nothing is taken from the address. */
	@ModelAttribute(name = FORM, binding = false)
	Form empty() {
		return new Form("");
	}

	@GetMapping
	String form(@AuthenticationPrincipal AccountPrincipal owner, @ModelAttribute(FORM) Form form, HttpSession current,
			Model model) {
		if (!this.factors.isAwaitedOf(owner)) {
			return "redirect:" + owner.home();
		}
		if (this.factors.isEnrolled(owner.accountId())) {
			return "account/second-factor";
		}
		model.addAttribute("sheet", this.pending.sheet(owner, current));
		return "account/second-factor-enrol";
	}

	@GetMapping(params = "error")
	String failed(@AuthenticationPrincipal AccountPrincipal owner, @ModelAttribute(FORM) Form form,
			BindingResult errors, HttpSession current, Model model) {
		errors.rejectValue("code",
				this.factors.isEnrolled(owner.accountId()) ? "second-factor.wrong" : "second-factor.enrol.wrong");
		return form(owner, form, current, model);
	}

	@PostMapping
	String give(@AuthenticationPrincipal AccountPrincipal owner, @RequestParam(defaultValue = "") String code,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		if (!this.factors.isAwaitedOf(owner)) {
			return "redirect:" + owner.home();
		}
		if (this.factors.isEnrolled(owner.accountId())) {
			return this.logIn.give(owner, code) ? admit(owner, request, response) : "redirect:/second-factor?error";
		}
		FactorSecret secret = this.pending.secret(owner, request.getSession());
		Optional<List<String>> codes = this.logIn.enrol(owner, secret, code);
		if (codes.isEmpty()) {
			return "redirect:/second-factor?error";
		}
		admit(owner, request, response);
		return RecoveryCodesPage.show(codes.get(), true, owner, model);
	}

	private String admit(AccountPrincipal owner, HttpServletRequest request, HttpServletResponse response) {
		PendingFactor.forget(request.getSession());
		this.session.begin(owner.withSecondFactor(), request, response);
		return "redirect:" + owner.home();
	}

	/**
	 * What is typed; nothing of it is ever shown again.
	 */
	record Form(String code) {

	}

}
