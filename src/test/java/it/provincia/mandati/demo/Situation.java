// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * Where a document's mandate line may stand: the columns of the status table.
 */
enum Situation {

	NO_LINE, DEAD, ISSUED, PART_PAID, PAID, RETURNED, NOT_EXECUTABLE;

	/** It would look odd if it were old. */
	boolean isRecent() {
		return this == NO_LINE || this == ISSUED;
	}

	void lead(MandateLine line, Treasury treasury, boolean second) {
		switch (this) {
			case DEAD -> end(line, treasury, second);
			case ISSUED -> transmit(line, treasury, second);
			case PART_PAID -> treasury.payPart(line, second ? 60 : 35);
			case PAID -> treasury.settle(line);
			case RETURNED -> giveBack(line, treasury, second);
			case NOT_EXECUTABLE -> treasury.refuse(line);
			default -> throw new IllegalStateException(name());
		}
	}

	private static void end(MandateLine line, Treasury treasury, boolean second) {
		if (second) {
			line.replacedBy(treasury.cancel(treasury.again(line)));
		}
		else {
			treasury.cancel(line);
		}
	}

	private static void transmit(MandateLine line, Treasury treasury, boolean second) {
		if (second) {
			treasury.transmit(line);
		}
	}

	private static void giveBack(MandateLine line, Treasury treasury, boolean second) {
		if (second) {
			treasury.bounce(line);
		}
		else {
			treasury.giveBack(line);
		}
	}

}
