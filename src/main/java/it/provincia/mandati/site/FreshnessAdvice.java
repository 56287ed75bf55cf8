// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import it.provincia.mandati.ledger.Freshness;
import it.provincia.mandati.ledger.Freshness.UpdatedAt;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * How fresh the data are, at the foot of every page. A page of words is shown without it
 * when the database does not answer, and an error page does not ask.
 */
@ControllerAdvice
class FreshnessAdvice {

	private final Freshness freshness;

	FreshnessAdvice(Freshness freshness) {
		this.freshness = freshness;
	}

	@ModelAttribute("freshness")
	@Nullable UpdatedAt freshness(HttpServletRequest request) {
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			return null;
		}
		try {
			return this.freshness.find().orElse(null);
		}
		catch (DataAccessException ex) {
			return null;
		}
	}

}
