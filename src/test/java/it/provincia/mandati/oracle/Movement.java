// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A money event on a mandate line, as a share of what the line should pay: a payment
 * adds; a storno, which fails the payment, and a ripristino, which only reopens it, take
 * away.
 */
record Movement(Kind kind, LocalDate day, int number, Fraction share) {

	static final Comparator<Movement> ORDER = Comparator.comparing(Movement::day).thenComparingInt(Movement::number);

	enum Kind {

		PAYMENT, STORNO, RIPRISTINO

	}

	boolean is(Kind other) {
		return this.kind == other;
	}

	Fraction signedShare() {
		return is(Kind.PAYMENT) ? this.share : this.share.negate();
	}

}
