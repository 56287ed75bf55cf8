// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;
import java.util.UUID;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.CreditorAccounts;
import it.provincia.mandati.account.PasswordAgain;
import it.provincia.mandati.frontoffice.Letters.Outcome;
import it.provincia.mandati.platform.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The credentials of one creditor: how they stand, a new letter, closed and opened again.
 */
@Controller
@RequestMapping("/staff/creditors/{id:[0-9]{1,18}}/credentials")
class CreditorCredentialsController {

	private final Recipients recipients;

	private final CreditorCredentials credentials;

	private final CreditorAccounts accounts;

	private final Letters letters;

	CreditorCredentialsController(Recipients recipients, CreditorCredentials credentials, CreditorAccounts accounts,
			Letters letters) {
		this.recipients = recipients;
		this.credentials = credentials;
		this.accounts = accounts;
		this.letters = letters;
	}

	@GetMapping
	String page(@PathVariable long id, @ModelAttribute("form") LetterForm form,
			@AuthenticationPrincipal AccountPrincipal principal, Model model) {
		Recipient recipient = find(id);
		model.addAttribute("creditor", recipient);
		model.addAttribute("credentials", this.credentials.read(principal, id).orElseThrow(NotFoundException::new));
		model.addAttribute("admitted", this.recipients.mayLogIn(recipient));
		model.addAttribute("order", UUID.randomUUID());
		return "frontoffice/creditor-credentials";
	}

	@PasswordAgain
	@PostMapping
	@Nullable String make(@PathVariable long id, @Valid @ModelAttribute("form") LetterForm form, BindingResult result,
			@AuthenticationPrincipal AccountPrincipal principal, Model model, HttpServletResponse response)
			throws IOException {
		Recipient recipient = find(id);
		if (!result.hasErrors()) {
			Outcome outcome = this.letters.to(recipient, form.order(principal), new LetterResponse(response));
			if (outcome == Outcome.SENT) {
				return null;
			}
			result.reject("letter." + outcome);
		}
		response.setStatus(HttpServletResponse.SC_CONFLICT);
		return page(id, form, principal, model);
	}

	@PostMapping("/disable")
	String disable(@PathVariable long id, @AuthenticationPrincipal AccountPrincipal principal,
			RedirectAttributes next) {
		return answer(find(id), this.accounts.disable(principal, id), "creditorCredentials.disable", next);
	}

	@PostMapping("/enable")
	String enable(@PathVariable long id, @AuthenticationPrincipal AccountPrincipal principal, RedirectAttributes next) {
		return answer(find(id), this.accounts.enable(principal, id), "creditorCredentials.enable", next);
	}

	@PostMapping("/reset-wait")
	String resetWait(@PathVariable long id, @AuthenticationPrincipal AccountPrincipal principal,
			RedirectAttributes next) {
		return answer(find(id), this.accounts.resetWait(principal, id), "creditorCredentials.reset-wait", next);
	}

	private Recipient find(long id) {
		return this.recipients.find(id).orElseThrow(NotFoundException::new);
	}

	/** Where nothing was left to do, a colleague was quicker, and the page says so. */
	private static String answer(Recipient recipient, boolean changed, String act, RedirectAttributes next) {
		next.addFlashAttribute(changed ? "done" : "refused", changed ? act + ".done" : "creditorCredentials.already");
		return "redirect:/staff/creditors/" + recipient.creditorId() + "/credentials";
	}

}
