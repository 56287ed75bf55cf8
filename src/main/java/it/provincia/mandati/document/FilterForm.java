// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.ArrayList;
import java.util.List;

import it.provincia.mandati.document.ListQuery.Parameter;
import it.provincia.mandati.platform.QueryString;

import org.springframework.util.LinkedMultiValueMap;
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
		return !parameters().isEmpty();
	}

	/**
	 * What is asked for, one by one.
	 */
	List<Parameter> parameters() {
		List<Parameter> parameters = new ArrayList<>();
		parameters.add(new Parameter("q", this.q));
		this.type.forEach((one) -> parameters.add(new Parameter("type", one)));
		this.status.forEach((one) -> parameters.add(new Parameter("status", one)));
		parameters.add(new Parameter("from", this.from));
		parameters.add(new Parameter("to", this.to));
		parameters.add(new Parameter("minAmount", this.minAmount));
		parameters.add(new Parameter("maxAmount", this.maxAmount));
		return parameters.stream().filter((parameter) -> !parameter.value().isBlank()).toList();
	}

	/**
	 * The others.
	 */
	FilterForm without(Parameter parameter) {
		MultiValueMap<String, String> others = new LinkedMultiValueMap<>();
		parameters().stream()
			.filter((one) -> !one.equals(parameter))
			.forEach((one) -> others.add(one.name(), one.value()));
		return of(others);
	}

	QueryString addTo(QueryString query) {
		parameters().forEach((parameter) -> query.add(parameter.name(), parameter.value()));
		return query;
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
