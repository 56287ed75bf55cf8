// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;

/**
 * What became of a mandate line, as the own CSV lets a row say it.
 *
 * @param transmitted null while the treasurer does not have it
 * @param paid null while nothing was paid
 * @param paidAmount zero where the row does not say it: then it is the net
 * @param since the day of {@code state}, null where the row does not say it
 */
record Outcome(LineState state, LocalDate transmitted, LocalDate paid, long paidAmount, LocalDate since,
		String reason) {

	static Outcome issued() {
		return new Outcome(LineState.ISSUED, null, null, 0, null, "");
	}

	static Outcome transmitted(LocalDate day) {
		return new Outcome(LineState.TRANSMITTED, day, null, 0, null, "");
	}

	static Outcome paid(LocalDate transmitted, LocalDate day, long amount) {
		return new Outcome(LineState.PAID, transmitted, day, amount, day, "");
	}

	/** Paid before the mandate was there: the state is of the day it reached the bank. */
	static Outcome regularised(LocalDate transmitted, LocalDate day, long amount) {
		return new Outcome(LineState.PAID, transmitted, day, amount, transmitted, "");
	}

	static Outcome returned(LocalDate transmitted, LocalDate paid, LocalDate day, String reason) {
		return new Outcome(LineState.RETURNED, transmitted, paid, 0, day, reason);
	}

	static Outcome notExecutable(LocalDate transmitted, LocalDate day, String reason) {
		return new Outcome(LineState.NOT_EXECUTABLE, transmitted, null, 0, day, reason);
	}

	static Outcome cancelled(LocalDate day, String reason) {
		return new Outcome(LineState.CANCELLED, null, null, 0, day, reason);
	}

	static Outcome replaced(LocalDate transmitted, LocalDate day) {
		return new Outcome(LineState.REPLACED, transmitted, null, 0, day, "");
	}

	/** The same facts under another state's name, where the own CSV allows it. */
	Outcome saidAs(LineState other) {
		LocalDate stated = (other == LineState.UNSAID) ? null : this.since;
		return new Outcome(other, this.transmitted, this.paid, this.paidAmount, stated, this.reason);
	}

}
