// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.List;
import java.util.Optional;

import it.provincia.mandati.creditor.CreditorIdentity;
import it.provincia.mandati.creditor.CreditorListing;
import it.provincia.mandati.creditor.CreditorSearch;
import it.provincia.mandati.creditor.CreditorService;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

/**
 * Understands what is asked of the trail: in an address, where the creditor is an id, and
 * in the form, where it is whatever somebody has typed.
 */
@Component
class TrailRequests {

	/** More creditors are not offered to choose from. */
	static final int MOST = 20;

	private final TrailFilterReader filters;

	private final CreditorService creditors;

	private final CreditorSearch search;

	TrailRequests(TrailFilterReader filters, CreditorService creditors, CreditorSearch search) {
		this.filters = filters;
		this.creditors = creditors;
		this.search = search;
	}

	TrailRequest ofAddress(MultiValueMap<String, String> parameters) {
		TrailForm form = TrailForm.of(parameters);
		CreditorIdentity creditor = byId(form.creditor()).orElse(null);
		TrailForm shown = (creditor != null) ? form.withCreditor(creditor.code()) : form;
		BindingResult errors = errors(shown);
		TrailFilter filter = this.filters.read(shown, errors);
		if (creditor == null && !form.creditor().isEmpty()) {
			errors.rejectValue("creditor", "trail.error.creditor.id");
		}
		return new TrailRequest(shown, filter.about((creditor != null) ? creditor.id() : null), errors, List.of());
	}

	TrailRequest ofForm(MultiValueMap<String, String> parameters) {
		TrailForm form = TrailForm.of(parameters);
		BindingResult errors = errors(form);
		TrailFilter filter = this.filters.read(form, errors);
		List<CreditorListing> found = form.creditor().isEmpty() ? List.of()
				: this.search.find(form.creditor(), MOST + 1);
		if (found.size() == 1) {
			return new TrailRequest(form, filter.about(found.get(0).id()), errors, List.of());
		}
		if (found.size() > MOST) {
			errors.rejectValue("creditor", "trail.error.creditor.many", new Object[] { MOST }, null);
			found = List.of();
		}
		else if (found.isEmpty() && !form.creditor().isEmpty()) {
			errors.rejectValue("creditor", "trail.error.creditor.none");
		}
		return new TrailRequest(form, filter, errors, found);
	}

	/** The one of that id, which may be any text. */
	private Optional<CreditorIdentity> byId(String id) {
		return id.matches("[0-9]{1,18}") ? this.creditors.identity(Long.parseLong(id)) : Optional.empty();
	}

	private static BindingResult errors(TrailForm form) {
		return new BeanPropertyBindingResult(form, "filter");
	}

}
