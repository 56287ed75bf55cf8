// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.Optional;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.audit.OpeningReason;
import it.provincia.mandati.platform.NotFoundException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

/**
 * A creditor's card. Who has not opened the position is asked why they want to, and shown
 * no more than whose it is.
 */
@Controller
@RequestMapping(CreditorCardController.PATH + "{id:[0-9]{1,18}}")
class CreditorCardController {

	static final String PATH = "/staff/creditors/";

	private final Openings openings;

	private final CreditorCards cards;

	private final CreditorCredentials credentials;

	CreditorCardController(Openings openings, CreditorCards cards, CreditorCredentials credentials) {
		this.openings = openings;
		this.cards = cards;
		this.credentials = credentials;
	}

	@GetMapping
	String card(@PathVariable long id, @AuthenticationPrincipal AccountPrincipal clerk, Model model) {
		Optional<Opening> opening = this.openings.find(clerk, id);
		if (opening.isEmpty()) {
			model.addAttribute("form", new Form(null, null));
			return ask(id, model);
		}
		model.addAttribute("opening", opening.get());
		model.addAttribute("card", this.cards.of(opening.get()));
		model.addAttribute("credentials", this.credentials.find(id).orElseThrow(NotFoundException::new));
		return "frontoffice/card";
	}

	@PostMapping
	String open(@PathVariable long id, @Valid @ModelAttribute("form") Form form, BindingResult result,
			@AuthenticationPrincipal AccountPrincipal clerk, Model model) {
		if (result.hasErrors()) {
			return ask(id, model);
		}
		this.openings.open(clerk, id, form.reason(), form.note());
		return "redirect:" + PATH + id;
	}

	private String ask(long id, Model model) {
		model.addAttribute("creditor", this.openings.creditor(id));
		model.addAttribute("reasons", OpeningReason.values());
		return "frontoffice/opening";
	}

	/**
	 * @param note on one line; may be blank
	 */
	record Form(@NotNull(message = "{opening.reason.missing}") @Nullable OpeningReason reason,
			@Size(max = 500, message = "{opening.note.long}") String note) {

		Form(@Nullable OpeningReason reason, @Nullable String note) {
			this.reason = reason;
			this.note = (note != null) ? note.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+", " ").strip() : "";
		}

	}

}
