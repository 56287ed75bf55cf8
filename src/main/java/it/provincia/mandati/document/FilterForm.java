// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.List;

import it.provincia.mandati.platform.QueryString;

import org.springframework.util.MultiValueMap;

/**
 * The filters of a list as they were asked for, word for word: what is broken is shown
 * again as it was typed. Only NUL is dropped, which no page may hold.
 */
record FilterForm(String q, List<String> type, List<String> status, String from, String to, String minAmount,
		String maxAmount) {

	/**
	 * Takes them from the query. Of a parameter that can stand once only, the first one
	 * with something in it counts.
	 */
	static FilterForm of(MultiValueMap<String, String> parameters) {
		return new FilterForm(first(parameters, "q"), all(parameters, "type"), all(parameters, "status"),
				first(parameters, "from"), first(parameters, "to"), first(parameters, "minAmount"),
				first(parameters, "maxAmount"));
	}

	/**
	 * Whether anything is asked for at all.
	 */
	boolean active() {
		return !addTo(new QueryString()).toString().isEmpty();
	}

	QueryString addTo(QueryString query) {
		return query.add("q", this.q)
			.add("type", this.type)
			.add("status", this.status)
			.add("from", this.from)
			.add("to", this.to)
			.add("minAmount", this.minAmount)
			.add("maxAmount", this.maxAmount);
	}

	static String first(MultiValueMap<String, String> parameters, String name) {
		List<String> all = all(parameters, name);
		return all.isEmpty() ? "" : all.get(0);
	}

	private static List<String> all(MultiValueMap<String, String> parameters, String name) {
		return parameters.getOrDefault(name, List.of())
			.stream()
			.filter((value) -> !value.isBlank())
			.distinct()
			.toList();
	}

}
