// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.util.List;
import java.util.Optional;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.account.SessionLimit;
import it.provincia.mandati.site.Navigation.Item;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the head of every page shows of the person before it: who is logged in, and where
 * they may go. Nowhere, while a page still wants something of them.
 */
@ControllerAdvice(annotations = Controller.class)
class FrameAdvice {

	private final SignedInPeople people;

	FrameAdvice(SignedInPeople people) {
		this.people = people;
	}

	@ModelAttribute
	void frame(HttpServletRequest request, Model model) {
		Optional<AccountPrincipal> principal = AccountPrincipal.current();
		SignedIn signedIn = principal.map(this.people::find).orElse(null);
		model.addAttribute("signedIn", signedIn);
		model.addAttribute("stay", principal.map((who) -> stay(who, request)).orElse(null));
		model.addAttribute("navigation",
				(signedIn == null || signedIn.inside()) ? navigation(principal, request) : List.of());
	}

	private static @Nullable Stay stay(AccountPrincipal who, HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		SessionLimit limit = SessionLimit.of(who.role());
		return (session != null) ? new Stay(limit.idle().toSeconds(), limit.left(session).toSeconds()) : null;
	}

	private static List<Item> navigation(Optional<AccountPrincipal> principal, HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return Navigation.of(principal.map(AccountPrincipal::role).orElse(null)).at(path);
	}

	/**
	 * How long one is still logged in, in seconds.
	 *
	 * @param idle without doing anything
	 * @param whole whatever one does
	 */
	record Stay(long idle, long whole) {

	}

}
