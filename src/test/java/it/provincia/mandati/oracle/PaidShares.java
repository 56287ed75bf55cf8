// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What a line has paid of each of its documents, in cents: each part rounded, a credit
 * note's counted minus, and what rounding leaves of the line's own total goes to its last
 * document by code.
 */
final class PaidShares {

	private final Predicate<String> creditNote;

	private final Map<LineKey, Map<String, BigDecimal>> known = new ConcurrentHashMap<>();

	/**
	 * Shares for one ledger.
	 * @param creditNote tells a credit note by its document's code
	 */
	PaidShares(Predicate<String> creditNote) {
		this.creditNote = creditNote;
	}

	/** What the line has paid, signed, by document code. */
	Map<String, BigDecimal> of(PaymentLine line) {
		return this.known.computeIfAbsent(line.key(), (key) -> shares(line));
	}

	private Map<String, BigDecimal> shares(PaymentLine line) {
		Map<String, BigDecimal> shares = new HashMap<>();
		Fraction total = Fraction.ZERO;
		BigDecimal handedOut = new BigDecimal("0.00");
		for (Map.Entry<String, Fraction> part : line.parts().entrySet()) {
			Fraction paid = line.paidOf(part.getValue());
			Fraction exact = this.creditNote.test(part.getKey()) ? paid.negate() : paid;
			total = total.plus(exact);
			handedOut = handedOut.add(exact.toCents());
			shares.put(part.getKey(), exact.toCents());
		}
		if (!shares.isEmpty()) {
			shares.merge(line.parts().lastKey(), total.toCents().subtract(handedOut), BigDecimal::add);
		}
		return shares;
	}

}
