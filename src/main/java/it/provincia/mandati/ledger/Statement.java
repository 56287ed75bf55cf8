// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A creditor's account at the end of a day.
 *
 * @param open what was still to be paid then, the oldest first
 * @param paid what was paid from the first of January to that day, the newest first
 */
public record Statement(LocalDate at, List<OpenItem> open, PaymentPage paid) {

	public Statement {
		open = List.copyOf(open);
	}

	public BigDecimal openTotal() {
		return this.open.stream().map(OpenItem::open).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	/**
	 * The first day of what is shown as paid.
	 */
	public LocalDate paidFrom() {
		return this.at.withDayOfYear(1);
	}

}
