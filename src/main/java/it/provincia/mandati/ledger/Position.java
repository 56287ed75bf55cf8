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
 * @param ofDocument whether a document founds it; otherwise its subject is the reason of
 * a mandate line
 */
public record Position(long id, DocumentType type, String number, LocalDate date, @Nullable String subject,
		BigDecimal amount, BigDecimal toPay, @Nullable LocalDate dueOn, DocumentStatus status,
		@Nullable OfficeContact office, boolean liveLine, @Nullable String mandates, @Nullable LocalDate mandateOn,
		@Nullable String method, @Nullable String reason, BigDecimal paidAmount, @Nullable LocalDate paidOn,
		@Nullable String cig, @Nullable String cup, boolean ofDocument) {

	/**
	 * Who has the file: the office until a mandate stands, nobody to ask after that.
	 */
	public @Nullable OfficeContact inCharge() {
		return this.liveLine ? null : this.office;
	}

	/**
	 * Whether its subject and its reason may tell of health or hardship, and are for its
	 * creditor alone (D.Lgs. 33/2013 art. 26 c. 4): those of a benefit, and of what is
	 * paid without a document, which may be one.
	 */
	public boolean confidential() {
		return this.type == DocumentType.BENEFIT || !this.ofDocument;
	}

	/**
	 * As others than its creditor may see it.
	 */
	Position forOthers() {
		return confidential() ? new Position(this.id, this.type, this.number, this.date, null, this.amount, this.toPay,
				this.dueOn, this.status, this.office, this.liveLine, this.mandates, this.mandateOn, this.method, null,
				this.paidAmount, this.paidOn, this.cig, this.cup, this.ofDocument) : this;
	}

}
