// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import org.springframework.util.MultiValueMap;

/**
 * The year whose withholdings were asked for, word for word.
 */
record WithholdingForm(String year) {

	static WithholdingForm of(MultiValueMap<String, String> parameters) {
		return new WithholdingForm(FilterForm.first(parameters, "year"));
	}

}
