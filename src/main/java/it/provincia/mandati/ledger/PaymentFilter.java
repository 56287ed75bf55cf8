// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;

import org.jspecify.annotations.Nullable;

/**
 * Which of a creditor's payments are wanted: all conditions hold together, days are
 * inclusive, and what is null asks nothing. Whose they are is never part of it.
 *
 * @param amount what a bank statement shows, without its sign: the amount of a payment,
 * or what one mandate paid that day with several
 * @param withheld only those of which something was withheld
 */
public record PaymentFilter(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable BigDecimal amount,
		boolean withheld) {

	/** Asks nothing. */
	public static final PaymentFilter ALL = new PaymentFilter(null, null, null, false);

	public PaymentFilter {
		amount = (amount != null) ? amount.abs() : null;
	}

	public static PaymentFilter paidIn(Year year) {
		return new PaymentFilter(year.atDay(1), year.atDay(year.length()), null, false);
	}

	/**
	 * Those of which something was withheld, by the year of the payment: who pays
	 * withholds when he pays (DPR 600/1973 art. 25).
	 */
	public static PaymentFilter withheldIn(Year year) {
		return new PaymentFilter(year.atDay(1), year.atDay(year.length()), null, true);
	}

}
