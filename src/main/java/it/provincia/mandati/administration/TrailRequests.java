// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.List;

import it.provincia.mandati.creditor.CreditorIdentity;

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

	private final TrailFilterReader filters;

	private final CreditorSearch creditors;

	TrailRequests(TrailFilterReader filters, CreditorSearch creditors) {
		this.filters = filters;
		this.creditors = creditors;
	}

	TrailRequest ofAddress(MultiValueMap<String, String> parameters) {
		TrailForm form = TrailForm.of(parameters);
		CreditorIdentity creditor = this.creditors.byId(form.creditor()).orElse(null);
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
		List<CreditorIdentity> found = form.creditor().isEmpty() ? List.of() : this.creditors.find(form.creditor());
		if (found.size() == 1) {
			return new TrailRequest(form, filter.about(found.get(0).id()), errors, List.of());
		}
		if (found.size() > CreditorSearch.MOST) {
			errors.rejectValue("creditor", "trail.error.creditor.many", new Object[] { CreditorSearch.MOST }, null);
			found = List.of();
		}
		else if (found.isEmpty() && !form.creditor().isEmpty()) {
			errors.rejectValue("creditor", "trail.error.creditor.none");
		}
		return new TrailRequest(form, filter, errors, found);
	}

	private static BindingResult errors(TrailForm form) {
		return new BeanPropertyBindingResult(form, "filter");
	}

}
