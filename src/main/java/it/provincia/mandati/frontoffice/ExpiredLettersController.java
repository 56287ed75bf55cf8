// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.PasswordAgain;
import it.provincia.mandati.frontoffice.Letters.Outcome;
import it.provincia.mandati.platform.PageLinks;
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
 * New letters in the place of those that nobody used in time.
 */
@Controller
@RequestMapping(ExpiredLettersController.PATH)
class ExpiredLettersController {

	static final String PATH = "/staff/credentials/expired";

	private final ExpiredLetters expired;

	private final Recipients recipients;

	private final Letters letters;

	ExpiredLettersController(ExpiredLetters expired, Recipients recipients, Letters letters) {
		this.expired = expired;
		this.recipients = recipients;
		this.letters = letters;
	}

	@GetMapping
	String page(@ModelAttribute("form") LetterForm form, @RequestParam(defaultValue = "") String page,
			@RequestParam(defaultValue = "") Set<String> creditor, Model model) {
		ExpiredLetters.Page shown = this.expired.page(page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1);
		model.addAttribute("page", shown);
		model.addAttribute("pager", PageLinks.of(shown.number(), shown.pages(), (number) -> PATH + "?page=" + number));
		model.addAttribute("ticked", creditor);
		model.addAttribute("order", UUID.randomUUID());
		return "frontoffice/expired-letters";
	}

	/**
	 * @param which {@code ALL}, else those that are ticked
	 */
	@PasswordAgain
	@PostMapping
	@Nullable String make(@Valid @ModelAttribute("form") LetterForm form, BindingResult result,
			@RequestParam(defaultValue = "") String page, @RequestParam(defaultValue = "") Set<String> creditor,
			@RequestParam(defaultValue = "") String which, @AuthenticationPrincipal AccountPrincipal principal,
			Model model, HttpServletResponse response) throws IOException {
		boolean all = "ALL".equals(which);
		if (!all && creditor.isEmpty()) {
			result.reject("expired.none");
		}
		if (!result.hasErrors()) {
			Outcome outcome = this.letters.to(() -> audience(all, creditor), form.order(principal),
					new LetterResponse(response));
			if (outcome == Outcome.SENT) {
				return null;
			}
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			result.reject("expired." + outcome);
		}
		return page(form, page, creditor, model);
	}

	private List<Recipient> audience(boolean all, Set<String> creditors) {
		return this.recipients.expired()
			.stream()
			.filter((one) -> all || creditors.contains(Long.toString(one.creditorId())))
			.toList();
	}

}
