// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

/**
 * What a figure must be, beside its reference or alone.
 *
 * @param words empty where nothing is asked of it
 */
record Target(String words, Rule rule) {

	static final Target NONE = new Target("", (value, reference) -> true);

	static Target atLeast(double times) {
		return new Target(">= %s x".formatted(Measure.print(times)), (value, reference) -> value >= times * reference);
	}

	static Target atMost(double times) {
		return new Target("<= %s x".formatted(Measure.print(times)), (value, reference) -> value <= times * reference);
	}

	/**
	 * @param more in the unit of the figure
	 */
	static Target atMost(double times, double more) {
		return new Target("<= %s x + %s".formatted(Measure.print(times), Measure.print(more)),
				(value, reference) -> value <= times * reference + more);
	}

	/** Whatever the reference is, if there is any. */
	static Target noMoreThan(double bound) {
		return new Target("<= " + Measure.print(bound), (value, reference) -> value <= bound);
	}

	/**
	 * Whether a figure meets it.
	 */
	interface Rule {

		boolean isMet(double value, double reference);

	}

}
