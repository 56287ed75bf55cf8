// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import it.provincia.mandati.account.AccountPrincipal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
 * Where the staff look for a creditor. What they type is sent as a form, because names
 * and tax codes stand in no address, which browsers and proxies keep (ASVS 5.0 14.2.1).
 */
@Controller
@RequestMapping("/staff/creditors")
class LookUpController {

	private final LookUp lookUp;

	LookUpController(LookUp lookUp) {
		this.lookUp = lookUp;
	}

	@GetMapping
	String page(Model model) {
		model.addAttribute("form", new Form(""));
		return "frontoffice/look-up";
	}

	@PostMapping
	String find(@Valid @ModelAttribute("form") Form form, BindingResult result,
			@AuthenticationPrincipal AccountPrincipal clerk, Model model) {
		if (!result.hasErrors()) {
			model.addAttribute("result", this.lookUp.find(form.q(), clerk));
		}
		return "frontoffice/look-up";
	}

	/**
	 * @param q as it was typed, but for signs that stand for nothing, which the database
	 * does not take: they count as blanks
	 */
	record Form(@Size(max = 200, message = "{lookUp.q.long}") @Pattern(regexp = "(?s)(.*[\\p{L}\\p{N}]){2}.*|.{201,}",
			message = "{lookUp.q.short}") String q) {

		Form(@Nullable String q) {
			this.q = (q != null) ? q.replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ").strip() : "";
		}

	}

}
