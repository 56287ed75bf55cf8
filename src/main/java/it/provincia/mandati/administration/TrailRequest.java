// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.List;

import it.provincia.mandati.creditor.CreditorListing;

import org.springframework.validation.BindingResult;

/**
 * What is asked of the trail, and what is wrong with it.
 *
 * @param form as it is shown again
 * @param candidates whom the text that was typed may mean, where that is several
 */
record TrailRequest(TrailForm form, TrailFilter filter, BindingResult errors, List<CreditorListing> candidates) {

	/** Whether it is understood, the whole of it. */
	boolean clear() {
		return !this.errors.hasErrors() && this.candidates.isEmpty();
	}

}
