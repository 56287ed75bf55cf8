// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A month of a creditor, in euro.
 *
 * @param paid what reached him in it; what came back counts against it
 * @param toPay what is still to be paid of the documents of its days
 */
public record MonthFigures(YearMonth month, BigDecimal paid, BigDecimal toPay) {

	static MonthFigures none(YearMonth month) {
		return new MonthFigures(month, BigDecimal.ZERO, BigDecimal.ZERO);
	}

	boolean nothing() {
		return this.paid.signum() == 0 && this.toPay.signum() == 0;
	}

}
