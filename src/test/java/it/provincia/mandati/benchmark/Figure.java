// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.util.List;

/**
 * One line of the table: a figure beside its reference, which was measured in the same
 * run.
 *
 * @param referenceName empty where there is none, or why nothing was measured
 * @param reference NaN where there is none
 */
record Figure(String name, Measure value, String unit, String referenceName, double reference, Target target) {

	static final List<String> HEADER = List.of("figure", "value", "spread", "unit", "reference", "its value", "ratio",
			"target", "met");

	/** One without a reference. */
	static Figure alone(String name, Measure value, String unit, Target target) {
		return new Figure(name, value, unit, "", Double.NaN, target);
	}

	/** One that this machine cannot measure. */
	static Figure missing(String name, String why) {
		return new Figure(name, Measure.NONE, "", why, Double.NaN, Target.NONE);
	}

	String met() {
		if (this.target == Target.NONE) {
			return "";
		}
		return this.target.rule().isMet(this.value.value(), this.reference) ? "yes" : "no";
	}

	List<String> cells() {
		return List.of(this.name, Measure.print(this.value.value()), this.value.spread(), this.unit, this.referenceName,
				Measure.print(this.reference), Measure.print(this.value.value() / this.reference), this.target.words(),
				met());
	}

}
