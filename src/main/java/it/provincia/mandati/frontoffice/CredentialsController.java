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
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The finance office makes the letters for creditors without credentials, all of them or
 * those with whom there is business.
 */
@Controller
@RequestMapping("/staff/credentials")
class CredentialsController {

	private final Letters letters;

	private final Recipients recipients;

	private final LetterBatches batches;

	private final ExpiredLetters expired;

	CredentialsController(Letters letters, Recipients recipients, LetterBatches batches, ExpiredLetters expired) {
		this.letters = letters;
		this.recipients = recipients;
		this.batches = batches;
		this.expired = expired;
	}

	@GetMapping
	String page(@ModelAttribute("form") LetterForm form, @RequestParam(defaultValue = "ALL") String scope,
			Model model) {
		model.addAttribute("order", UUID.randomUUID());
		model.addAttribute("scope", scope(scope));
		model.addAttribute("waiting", this.recipients.waiting(LetterScope.ALL));
		model.addAttribute("current", this.recipients.waiting(LetterScope.CURRENT).recipients().size());
		model.addAttribute("expired", this.expired.count());
		model.addAttribute("batches", this.batches.latest());
		return "frontoffice/credentials";
	}

	@PasswordAgain
	@PostMapping
	@Nullable String make(@Valid @ModelAttribute("form") LetterForm form, BindingResult result,
			@RequestParam(defaultValue = "ALL") String scope, @AuthenticationPrincipal AccountPrincipal principal,
			Model model, HttpServletResponse response) throws IOException {
		if (result.hasErrors()) {
			return page(form, scope, model);
		}
		Outcome outcome = this.letters.to(() -> this.recipients.waiting(scope(scope)).recipients(),
				form.order(principal), new LetterResponse(response));
		if (outcome == Outcome.SENT) {
			return null;
		}
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		result.reject("credentials." + outcome);
		return page(form, scope, model);
	}

	private static LetterScope scope(String text) {
		return LetterScope.CURRENT.name().equals(text) ? LetterScope.CURRENT : LetterScope.ALL;
	}

}
