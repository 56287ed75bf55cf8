// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A mandate line that pays a position, or was to pay it. Where the payee is not the
 * creditor who asks, it bears no IBAN, no sums but the position's own part, and no
 * movements.
 *
 * @param part how much of the position it pays, gross and signed
 * @param otherPayee known to be paid to somebody else ("pagato ad altro soggetto")
 * @param amount of the whole line, gross
 * @param ibanEnd the last four characters; the rest never leaves the database
 * @param movements what the treasurer did, in order
 */
public record PayingLine(String mandate, int lineNo, LocalDate issuedOn, @Nullable LocalDate transmittedOn,
		BigDecimal part, boolean otherPayee, @Nullable BigDecimal amount, @Nullable BigDecimal withheld, String method,
		@Nullable String ibanEnd, String reason, LineStanding state, @Nullable OfficeNote note,
		@Nullable LocalDate paidOn, List<Movement> movements) {

	public PayingLine {
		movements = List.copyOf(movements);
	}

	/**
	 * Whether the line pays more than this position.
	 */
	public boolean sharesMore() {
		return this.amount != null && this.amount.compareTo(this.part.abs()) != 0;
	}

	/**
	 * Why, and since when, a line that did not go through did not.
	 */
	public record OfficeNote(@Nullable LocalDate since, @Nullable String reason) {
	}

}
