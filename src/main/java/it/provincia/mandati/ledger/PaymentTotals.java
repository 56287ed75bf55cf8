// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;

/**
 * How many payments a filter finds, and what they come to, over all pages; what came back
 * counts against it.
 *
 * @param amount what reached the creditor
 */
public record PaymentTotals(long count, BigDecimal amount, BigDecimal gross) {

	public BigDecimal withheld() {
		return this.gross.subtract(this.amount);
	}

}
