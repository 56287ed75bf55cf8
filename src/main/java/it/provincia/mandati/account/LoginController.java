// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page to log in from. One text for whatever went wrong, which always mentions that
 * one may have to wait: it tells nobody whether a code is known here (ASVS 5.0 6.3.8).
 */
@Controller
class LoginController {

	private static final String FORM = "form";

	@GetMapping("/login")
	String form(@RequestParam @Nullable String error, Model model) {
		Form form = new Form("", "");
		BindingResult result = new BeanPropertyBindingResult(form, FORM);
		if (error != null) {
			result.reject("login.failed");
		}
		model.addAttribute(FORM, form).addAttribute(BindingResult.MODEL_KEY_PREFIX + FORM, result);
		return "account/login";
	}

	/**
	 * What is typed, which the framework reads; nothing of it is ever shown again.
	 */
	record Form(String username, String password) {

	}

}
