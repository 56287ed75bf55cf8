// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.frontoffice.Letters.Outcome;
import it.provincia.mandati.platform.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * A new letter for a creditor who asks for one.
 */
@Controller
class CreditorCredentialsController {

	private final Letters letters;

	private final Recipients recipients;

	CreditorCredentialsController(Letters letters, Recipients recipients) {
		this.letters = letters;
		this.recipients = recipients;
	}

	@PostMapping("/staff/creditors/{id:[0-9]{1,18}}/credentials")
	@Nullable String make(@PathVariable long id, @Valid @ModelAttribute("form") LetterForm form, BindingResult result,
			@AuthenticationPrincipal AccountPrincipal principal, Model model, HttpServletResponse response)
			throws IOException {
		Recipient recipient = this.recipients.find(id).orElseThrow(NotFoundException::new);
		if (!result.hasErrors()) {
			Outcome outcome = this.letters.to(recipient, form.order(principal), new LetterResponse(response));
			if (outcome == Outcome.SENT) {
				return null;
			}
			result.reject("letter." + outcome);
		}
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		model.addAttribute("name", recipient.name());
		return "frontoffice/letter-refused";
	}

}
