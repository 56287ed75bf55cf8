// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.util.List;

import it.provincia.mandati.account.Role;
import it.provincia.mandati.ledger.Freshness;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the head of every page shows of the person before it: who is logged in, and where
 * they may go.
 */
@ControllerAdvice
class FrameAdvice {

	private final Freshness freshness;

	FrameAdvice(Freshness freshness) {
		this.freshness = freshness;
	}

	@ModelAttribute
	void frame(@Nullable Authentication authentication, HttpServletRequest request, Model model) {
		SignedIn signedIn = signedIn(authentication);
		String path = request.getRequestURI().substring(request.getContextPath().length());
		model.addAttribute("signedIn", signedIn);
		this.freshness.find().ifPresent((updated) -> model.addAttribute("freshness", updated));
		model.addAttribute("navigation", Navigation.of((signedIn != null) ? signedIn.role() : null).at(path));
	}

	private static @Nullable SignedIn signedIn(@Nullable Authentication authentication) {
		if (authentication == null) {
			return null;
		}
		List<Role> roles = List.of(Role.values());
		return roles.stream()
			.filter((role) -> authentication.getAuthorities()
				.stream()
				.anyMatch((authority) -> ("ROLE_" + role).equals(authority.getAuthority())))
			.findFirst()
			.map((role) -> new SignedIn(authentication.getName(), null, role))
			.orElse(null);
	}

}
