// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import it.provincia.mandati.platform.QueryString;

import org.springframework.util.MultiValueMap;

/**
 * The filters of the payments as they were asked for, word for word.
 */
record PaymentForm(String from, String to, String amount) {

	static PaymentForm of(MultiValueMap<String, String> parameters) {
		return new PaymentForm(FilterForm.first(parameters, "from"), FilterForm.first(parameters, "to"),
				FilterForm.first(parameters, "amount"));
	}

	/**
	 * Whether anything is asked for at all.
	 */
	boolean active() {
		return dated() || !this.amount.isBlank();
	}

	/**
	 * Whether days are asked for and an amount too, so that one could do without the
	 * other.
	 */
	boolean narrow() {
		return dated() && !this.amount.isBlank();
	}

	private boolean dated() {
		return !this.from.isBlank() || !this.to.isBlank();
	}

	PaymentForm withoutDays() {
		return new PaymentForm("", "", this.amount);
	}

	PaymentForm withoutAmount() {
		return new PaymentForm(this.from, this.to, "");
	}

	/**
	 * What follows the path of the payments it finds.
	 */
	String suffix() {
		return addTo(new QueryString()).toString();
	}

	String suffix(int page) {
		return addTo(new QueryString()).add("page", (page > 1) ? Integer.toString(page) : null).toString();
	}

	private QueryString addTo(QueryString query) {
		return query.add("from", this.from).add("to", this.to).add("amount", this.amount);
	}

}
