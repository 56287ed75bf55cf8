// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.Optional;

import it.provincia.mandati.platform.NotFoundException;
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
 * Where the staff change their telephone, and get other recovery codes, before they need
 * an administrator. Who has given no second factor has no such page.
 */
@Controller
@RequestMapping("/staff/second-factor")
class OwnFactorController {

	private static final String FORM = "form";

	private final OwnFactor own;

	private final PendingFactor pending;

	private final FreshSession session;

	OwnFactorController(OwnFactor own, PendingFactor pending, FreshSession session) {
		this.own = own;
		this.pending = pending;
		this.session = session;
	}

	@ModelAttribute
	void owner(@AuthenticationPrincipal AccountPrincipal owner) {
		if (!owner.secondFactor()) {
			throw new NotFoundException();
		}
	}

	/** Nothing is taken from the address. */
	@ModelAttribute(name = FORM, binding = false)
	SecondFactorController.Form empty() {
		return new SecondFactorController.Form("");
	}

	@GetMapping
	String page(@AuthenticationPrincipal AccountPrincipal owner, Model model) {
		model.addAttribute("left", this.own.codesLeft(owner));
		return "account/own-factor";
	}

	@PasswordAgain
	@PostMapping("/codes")
	String renewCodes(@AuthenticationPrincipal AccountPrincipal owner, Model model) {
		return RecoveryCodesPage.show(this.own.renewCodes(owner), false, owner, model);
	}

	/** The key of the other telephone, which the one from before stays beside. */
	@PasswordAgain
	@PostMapping(path = "/telephone", params = "!code")
	String show(@AuthenticationPrincipal AccountPrincipal owner, HttpSession current, Model model) {
		model.addAttribute("sheet", this.pending.sheet(owner, current));
		return "account/own-telephone";
	}

	@PasswordAgain
	@PostMapping(path = "/telephone", params = "code")
	String replace(@AuthenticationPrincipal AccountPrincipal owner, @RequestParam String code,
			@ModelAttribute(FORM) SecondFactorController.Form form, BindingResult errors, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		HttpSession current = request.getSession();
		FactorSecret secret = this.pending.secret(owner, current);
		Optional<List<String>> codes = this.own.replace(owner, secret, code, current.getId());
		if (codes.isEmpty()) {
			errors.rejectValue("code", "second-factor.enrol.wrong");
			return show(owner, current, model);
		}
		PendingFactor.forget(current);
		this.session.begin(owner, request, response);
		return RecoveryCodesPage.show(codes.get(), true, owner, model);
	}

}
