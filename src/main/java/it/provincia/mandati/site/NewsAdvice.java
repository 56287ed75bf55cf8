// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.util.Locale;
import java.util.Optional;

import it.provincia.mandati.finance.Announcement;
import it.provincia.mandati.ledger.Freshness;
import it.provincia.mandati.ledger.Freshness.UpdatedAt;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What everybody reads around every page: what the body has to say, and how fresh the
 * data are. A page of words is shown without them when the database does not answer, and
 * waits for that once; an error page asks for nothing.
 */
@ControllerAdvice(annotations = Controller.class)
class NewsAdvice {

	private final Announcement announcement;

	private final Freshness freshness;

	NewsAdvice(Announcement announcement, Freshness freshness) {
		this.announcement = announcement;
		this.freshness = freshness;
	}

	@ModelAttribute
	void news(HttpServletRequest request, Model model, Locale language) {
		Optional<UpdatedAt> updated = Optional.empty();
		boolean asks = request.getDispatcherType() != DispatcherType.ERROR;
		if (asks) {
			try {
				updated = this.freshness.find();
			}
			catch (DataAccessException ex) {
				asks = false;
			}
		}
		model.addAttribute("freshness", updated.orElse(null));
		model.addAttribute("announcement",
				asks ? this.announcement.text(language) : this.announcement.lastKnown(language));
	}

}
