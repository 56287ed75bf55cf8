// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What one order pays of one document, with all that its weight in the indicator of
 * timeliness is computed from. Whose it is by name, and what for, it does not say.
 *
 * @param stoppedDays days between due date and transmission in which the claim was in
 * litigation or disputed
 * @param days how late it went to the treasurer; less than nothing where it was early,
 * null where it cannot be said
 * @param part gross
 * @param splitVat what of it is VAT that the body pays to the State itself
 * @param credit what credit notes used in the same line take off
 * @param amount what counts of it
 * @param leftOut why it counts for nothing; null where it counts
 */
public record TimelinessRow(long positionId, long creditorId, DocumentType type, String number, LocalDate date,
		@Nullable String protocol, @Nullable String office, int year, long mandateNumber, int lineNo,
		@Nullable LocalDate dueOn, @Nullable LocalDate transmittedOn, int stoppedDays, @Nullable Integer days,
		BigDecimal part, BigDecimal splitVat, BigDecimal credit, BigDecimal amount, @Nullable TimelinessList leftOut) {

	/** The mandate and the payee's line in it. */
	public String mandate() {
		return this.year + "/" + this.mandateNumber + "/" + this.lineNo;
	}

	/** The days times the amount; null where it counts for nothing. */
	public @Nullable BigDecimal weighedDays() {
		return (this.days != null && this.leftOut == null) ? this.amount.multiply(BigDecimal.valueOf(this.days)) : null;
	}

}
