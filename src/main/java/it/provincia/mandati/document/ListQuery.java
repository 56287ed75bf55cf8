// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import it.provincia.mandati.ledger.PositionOrder;
import it.provincia.mandati.ledger.PositionSort;
import it.provincia.mandati.ledger.SortDirection;
import it.provincia.mandati.platform.QueryString;

import org.springframework.util.MultiValueMap;
import org.springframework.validation.Errors;

/**
 * All that the address of a list says: filters, order, page, size. Its addresses keep the
 * whole of it and leave out what is the default.
 */
record ListQuery(FilterForm filter, PositionOrder order, int page, int size) {

	static final List<Integer> SIZES = List.of(10, 25, 50, 100);

	private static final int DEFAULT_SIZE = 25;

	private static final PositionOrder DEFAULT_ORDER = PositionOrder.NEWEST_FIRST;

	/**
	 * Takes it from the query. What is unknown but no filter counts as not said.
	 */
	static ListQuery of(MultiValueMap<String, String> parameters) {
		PositionOrder order = new PositionOrder(sort(FilterForm.first(parameters, "sort")).orElse(DEFAULT_ORDER.sort()),
				direction(FilterForm.first(parameters, "dir")).orElse(DEFAULT_ORDER.direction()));
		return new ListQuery(FilterForm.of(parameters), order, page(FilterForm.first(parameters, "page")),
				size(FilterForm.first(parameters, "size")));
	}

	/**
	 * For an export, which is right or refused: says which part of the order is unknown.
	 */
	static void refuseUnknownOrder(MultiValueMap<String, String> parameters, Errors errors) {
		String sort = FilterForm.first(parameters, "sort");
		if (!sort.isEmpty() && sort(sort).isEmpty()) {
			errors.reject("document.error.sort");
		}
		String direction = FilterForm.first(parameters, "dir");
		if (!direction.isEmpty() && direction(direction).isEmpty()) {
			errors.reject("document.error.dir");
		}
	}

	ListQuery onPage(int number) {
		return new ListQuery(this.filter, this.order, number, this.size);
	}

	ListQuery sized(int number) {
		return new ListQuery(this.filter, this.order, 1, number);
	}

	ListQuery filteredBy(FilterForm other) {
		return new ListQuery(other, this.order, 1, this.size);
	}

	ListQuery orderedBy(PositionOrder other) {
		return new ListQuery(this.filter, other, 1, this.size);
	}

	/**
	 * What follows the list's path.
	 */
	String suffix() {
		QueryString query = this.filter.addTo(new QueryString());
		kept().forEach((kept) -> query.add(kept.name(), kept.value()));
		return query.add("page", (this.page > 1) ? Integer.toString(this.page) : null).toString();
	}

	/**
	 * What follows an export's path: it is of the whole list.
	 */
	String exportSuffix() {
		QueryString query = this.filter.addTo(new QueryString());
		orderParameters().forEach((kept) -> query.add(kept.name(), kept.value()));
		return query.toString();
	}

	/**
	 * What other filters leave as it is: order and size, where they are not the default.
	 */
	public List<Parameter> kept() {
		List<Parameter> kept = new ArrayList<>(orderParameters());
		if (this.size != DEFAULT_SIZE) {
			kept.add(new Parameter("size", Integer.toString(this.size)));
		}
		return kept;
	}

	private List<Parameter> orderParameters() {
		return this.order.equals(DEFAULT_ORDER) ? List.of()
				: List.of(new Parameter("sort", this.order.sort().parameter()),
						new Parameter("dir", this.order.direction().parameter()));
	}

	private static Optional<PositionSort> sort(String name) {
		return Arrays.stream(PositionSort.values()).filter((sort) -> sort.parameter().equals(name)).findFirst();
	}

	private static Optional<SortDirection> direction(String name) {
		return Arrays.stream(SortDirection.values()).filter((one) -> one.parameter().equals(name)).findFirst();
	}

	static int page(String number) {
		if (!number.matches("[0-9]+")) {
			return 1;
		}
		String digits = number.replaceFirst("^0+(?=.)", "");
		return (digits.length() > 9) ? Integer.MAX_VALUE : Math.max(1, Integer.parseInt(digits));
	}

	private static int size(String number) {
		return SIZES.stream().filter((size) -> size.toString().equals(number)).findFirst().orElse(DEFAULT_SIZE);
	}

	/**
	 * A parameter of an address.
	 */
	record Parameter(String name, String value) {
	}

}
