// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is still to pay of a position, in cents: the net, else the gross without what its
 * lines withhold, minus what is paid; never below 0, mirrored for a credit note, and 0
 * once the position is closed.
 */
final class ToPay {

	private static final Set<ExpectedStatus> CLOSED = EnumSet.of(ExpectedStatus.PAID, ExpectedStatus.REJECTED,
			ExpectedStatus.CANCELLED);

	private static final BigDecimal NOTHING = new BigDecimal("0.00");

	private ToPay() {
	}

	/**
	 * Tells what is to pay.
	 * @param net the net amount, {@code null} where not given
	 */
	static BigDecimal of(ExpectedType type, ExpectedStatus status, BigDecimal amount, BigDecimal net, BigDecimal paid,
			Coverage coverage) {
		if (CLOSED.contains(status)) {
			return NOTHING;
		}
		boolean creditNote = type == ExpectedType.CREDIT_NOTE;
		Fraction due = plain(creditNote, (net != null) ? net : amount);
		if (net == null) {
			due = due.minus(coverage.withheld());
		}
		BigDecimal rest = due.minus(plain(creditNote, paid)).toCents().max(NOTHING);
		return creditNote ? rest.negate() : rest;
	}

	private static Fraction plain(boolean creditNote, BigDecimal amount) {
		Fraction plain = Fraction.of(amount);
		return creditNote ? plain.negate() : plain;
	}

}
