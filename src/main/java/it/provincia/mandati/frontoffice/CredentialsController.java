// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;
import java.util.UUID;

import it.provincia.mandati.account.AccountPrincipal;
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
 * The finance office makes the letters for all creditors without credentials.
 */
@Controller
@RequestMapping("/staff/credentials")
class CredentialsController {

	private final Letters letters;

	private final Recipients recipients;

	private final LetterBatches batches;

	CredentialsController(Letters letters, Recipients recipients, LetterBatches batches) {
		this.letters = letters;
		this.recipients = recipients;
		this.batches = batches;
	}

	@GetMapping
	String page(@ModelAttribute("form") LetterForm form, Model model) {
		model.addAttribute("order", UUID.randomUUID());
		model.addAttribute("waiting", this.recipients.waiting());
		model.addAttribute("batches", this.batches.latest());
		return "frontoffice/credentials";
	}

	@PostMapping
	@Nullable String make(@Valid @ModelAttribute("form") LetterForm form, BindingResult result,
			@AuthenticationPrincipal AccountPrincipal principal, Model model, HttpServletResponse response)
			throws IOException {
		if (result.hasErrors()) {
			return page(form, model);
		}
		Outcome outcome = this.letters.toWaiting(form.order(principal), new LetterResponse(response));
		if (outcome == Outcome.SENT) {
			return null;
		}
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		result.reject("credentials." + outcome);
		return page(form, model);
	}

}
