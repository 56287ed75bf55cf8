// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the staff see who uses their account, and end what they do not know (ASVS 5.0
 * 6.3.5, 7.5.2). A creditor's page tells more.
 */
@Controller
@RequestMapping(OwnController.PATH)
class OwnController {

	static final String PATH = "/staff/profile";

	private final OwnAccess access;

	OwnController(OwnAccess access) {
		this.access = access;
	}

	@GetMapping
	String page(@AuthenticationPrincipal AccountPrincipal owner, HttpSession session, Model model) {
		model.addAttribute("use", this.access.find(owner, session.getId()));
		model.addAttribute("factor", owner.secondFactor());
		return "account/own";
	}

	@PostMapping
	String closeOthers(@AuthenticationPrincipal AccountPrincipal owner, HttpSession session, RedirectAttributes next) {
		boolean closed = this.access.endOthers(owner, session.getId());
		next.addFlashAttribute("done", closed ? "profile.sessions.closed" : "profile.sessions.none");
		return "redirect:" + PATH;
	}

}
