// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;
import java.util.UUID;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.PasswordAgain;
import it.provincia.mandati.frontoffice.Letters.Outcome;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Letters for a list of creditors: the codes are pasted, looked at, and only then the
 * letters are made.
 */
@Controller
@RequestMapping("/staff/credentials/chosen")
class ChosenLettersController {

	private final ChosenCodes chosen;

	private final Letters letters;

	ChosenLettersController(ChosenCodes chosen, Letters letters) {
		this.chosen = chosen;
		this.letters = letters;
	}

	@GetMapping
	String list(@ModelAttribute("list") CodesForm list) {
		return "frontoffice/chosen-letters";
	}

	@PostMapping
	String check(@Valid @ModelAttribute("list") CodesForm list, BindingResult faults,
			@ModelAttribute("form") LetterForm form, Model model) {
		if (list.isTooLong()) {
			faults.rejectValue("codes", "chosen.codes.many");
		}
		if (faults.hasErrors()) {
			return list(list);
		}
		model.addAttribute("check", this.chosen.check(list.each()));
		model.addAttribute("order", UUID.randomUUID());
		return "frontoffice/checked-letters";
	}

	/** What the check said may have changed since: the list is looked at again. */
	@PasswordAgain
	@PostMapping("/letters")
	@Nullable String make(@Valid @ModelAttribute("list") CodesForm list, BindingResult faults,
			@Valid @ModelAttribute("form") LetterForm form, BindingResult result,
			@AuthenticationPrincipal AccountPrincipal principal, Model model, HttpServletResponse response)
			throws IOException {
		if (!list.isTooLong() && !faults.hasErrors() && !result.hasErrors()) {
			Outcome outcome = this.letters.to(() -> this.chosen.check(list.each()).recipients(), form.order(principal),
					new LetterResponse(response));
			if (outcome == Outcome.SENT) {
				return null;
			}
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			result.reject("chosen." + outcome);
		}
		return check(list, faults, form, model);
	}

}
