// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.OwnAccess;
import it.provincia.mandati.creditor.CreditorService;
import it.provincia.mandati.platform.NotFoundException;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who a creditor is to the body, and where its account is in use.
 */
@Controller
@RequestMapping(ProfileController.PATH)
class ProfileController {

	static final String PATH = "/profile";

	private final CreditorService creditors;

	private final OwnAccess access;

	ProfileController(CreditorService creditors, OwnAccess access) {
		this.creditors = creditors;
		this.access = access;
	}

	@GetMapping
	String profile(@AuthenticationPrincipal AccountPrincipal creditor, HttpSession session, Model model) {
		model.addAttribute("entry", this.creditors.entry(creditor.creditorId()).orElseThrow(NotFoundException::new));
		model.addAttribute("use", this.access.find(creditor, session.getId()));
		return "document/profile";
	}

	@PostMapping
	String closeOthers(@AuthenticationPrincipal AccountPrincipal creditor, HttpSession session,
			RedirectAttributes next) {
		boolean closed = this.access.endOthers(creditor, session.getId());
		next.addFlashAttribute("done", closed ? "profile.sessions.closed" : "profile.sessions.none");
		return "redirect:" + PATH;
	}

}
