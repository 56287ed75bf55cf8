// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One movement of the money of a mandate line, as one of the positions that it pays sees
 * it.
 *
 * @param amount what the position's paid amount grew by: net and signed
 * @param whole all that it moved on the line, net and never negative
 * @param receiptNumber the bank's proof of a payment (quietanza)
 */
public record Movement(MovementKind kind, @Nullable LocalDate happenedOn, BigDecimal amount, @Nullable BigDecimal whole,
		@Nullable String receiptNumber) {

	/**
	 * The amount without its sign: the kind says which way the money went.
	 */
	public BigDecimal size() {
		return this.amount.abs();
	}

	/**
	 * Whether more moved than this position's part.
	 */
	public boolean ofMore() {
		return this.whole != null && this.whole.compareTo(size()) != 0;
	}

}
