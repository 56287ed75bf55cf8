// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a creditor sees as one claim: a document, or what a mandate line pays beside his
 * documents. A row of the read table {@code position} with its office.
 *
 * @param amount gross and signed: a credit note is negative
 * @param toPay what is still to come, never of the other sign
 * @param liveLine whether a mandate stands; while none does, the office is the one to ask
 * @param mandates the live mandates as {@code year/number}, joined by a comma
 * @param mandateOn the date of the last of them, as are the method and the reason
 * @param paidOn the last payment that still stands
 */
public record Position(long id, DocumentType type, String number, LocalDate date, @Nullable String subject,
		BigDecimal amount, BigDecimal toPay, @Nullable LocalDate dueOn, DocumentStatus status,
		@Nullable OfficeContact office, boolean liveLine, @Nullable String mandates, @Nullable LocalDate mandateOn,
		@Nullable String method, @Nullable String reason, BigDecimal paidAmount, @Nullable LocalDate paidOn,
		@Nullable String cig, @Nullable String cup) {

	/**
	 * Who has the file: the office until a mandate stands, nobody to ask after that.
	 */
	public @Nullable OfficeContact inCharge() {
		return this.liveLine ? null : this.office;
	}

}
