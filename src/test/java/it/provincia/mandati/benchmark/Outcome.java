// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

/**
 * What became of a mandate line.
 */
enum Outcome {

	/** The money went and came back. */
	RETURNED,

	/** The bank could not pay. */
	NOT_EXECUTABLE,

	/** A part of it was paid. */
	PARTLY_PAID,

	/** The treasurer has it. */
	TRANSMITTED,

	/** As most are. */
	PAID;

	/**
	 * @param percent from 0 to 99
	 */
	static Outcome drawn(int percent) {
		if (percent < 1) {
			return RETURNED;
		}
		if (percent < 2) {
			return NOT_EXECUTABLE;
		}
		if (percent < 4) {
			return PARTLY_PAID;
		}
		return (percent < 8) ? TRANSMITTED : PAID;
	}

	/** Whether any money moved. */
	boolean hasMovements() {
		return this == RETURNED || this == PARTLY_PAID || this == PAID;
	}

}
