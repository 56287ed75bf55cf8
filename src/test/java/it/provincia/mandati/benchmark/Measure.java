// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.util.List;
import java.util.Locale;

/**
 * What was measured, once or several times.
 *
 * @param value the median; NaN where it could not be measured
 * @param low the least of them
 * @param high the most
 */
record Measure(double value, double low, double high, int times) {

	static final Measure NONE = once(Double.NaN);

	static Measure once(double value) {
		return new Measure(value, value, value, 1);
	}

	static Measure of(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		return new Measure(sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1), sorted.size());
	}

	/** Between which values it lay, and how often it was measured. */
	String spread() {
		return (this.times == 1) ? "" : "%s-%s (%d)".formatted(print(this.low), print(this.high), this.times);
	}

	/** As many digits as mean something. */
	static String print(double number) {
		if (Double.isNaN(number)) {
			return "";
		}
		int decimals = (Math.abs(number) >= 100) ? 0 : (Math.abs(number) >= 10) ? 1 : 2;
		return String.format(Locale.ROOT, "%." + decimals + "f", number);
	}

}
