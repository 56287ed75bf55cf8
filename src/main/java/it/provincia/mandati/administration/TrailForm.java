// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.List;

import org.springframework.util.MultiValueMap;

/**
 * What was asked of the trail, word for word: what is broken is shown again as it was
 * typed.
 *
 * @param creditor in an address an id; in the form a code, or part of a name
 */
record TrailForm(String person, String creditor, String action, String from, String to) {

	/** Of a parameter that comes twice, the first one with something in it counts. */
	static TrailForm of(MultiValueMap<String, String> parameters) {
		return new TrailForm(first(parameters, "person"), first(parameters, "creditor"), first(parameters, "action"),
				first(parameters, "from"), first(parameters, "to"));
	}

	/** The page that was asked for; 1 where that cannot be read. */
	static int page(MultiValueMap<String, String> parameters) {
		String number = first(parameters, "page");
		return number.matches("0*[0-9]{1,9}") ? Math.max(1, Integer.parseInt(number)) : 1;
	}

	TrailForm withCreditor(String code) {
		return new TrailForm(this.person, code, this.action, this.from, this.to);
	}

	private static String first(MultiValueMap<String, String> parameters, String name) {
		return parameters.getOrDefault(name, List.of())
			.stream()
			.filter((value) -> !value.isBlank())
			.findFirst()
			.orElse("")
			.replace("\0", "");
	}

}
