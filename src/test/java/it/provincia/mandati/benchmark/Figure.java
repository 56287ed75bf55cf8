// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.util.Locale;

/**
 * One line of the table: a figure beside its reference, which was measured in the same
 * run.
 *
 * @param target what the ratio of the two must at least be
 */
record Figure(String name, double value, String unit, String referenceName, double reference, double target) {

	static final String HEADER = "figure;value;unit;reference;of it;ratio;target;met";

	double ratio() {
		return this.value / this.reference;
	}

	String met() {
		return (ratio() >= this.target) ? "yes" : "no";
	}

	String line() {
		return String.format(Locale.ROOT, "%s;%.0f;%s;%s;%.0f;%.2f;%.2f;%s", this.name, this.value, this.unit,
				this.referenceName, this.reference, ratio(), this.target, met());
	}

}
