// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One movement of the money of a mandate line, as its payee sees it. Money has one source
 * per line: the treasurer's journal, otherwise the mandate row.
 * <p>
 * What is withheld goes with what is paid, in proportion. Of the journal's amounts, which
 * are gross, the part of the line's net amount that stands paid after each movement is
 * rounded half up to the cent, and the movement's amount is what that grew by: so no
 * later payment changes what an earlier one showed, and the last one brings with it what
 * rounding has left. Of a mandate row's payment, which is net, it is the gross that is
 * rounded half up.
 *
 * @param amount what reached the payee: net and signed, less than zero where it came back
 * @param gross that and what was withheld of it
 * @param receiptNumber the bank's proof of it (quietanza), where it gave one
 * @param returnedOn when all of its line's money had come back
 */
public record Payment(MovementKind kind, LocalDate paidOn, BigDecimal amount, BigDecimal gross,
		@Nullable String receiptNumber, @Nullable LocalDate returnedOn, PaidLine line, Together together,
		Covered covered) {

	/**
	 * What was kept of it on the creditor's account; VAT in split payment is no such
	 * thing.
	 */
	public BigDecimal withheld() {
		return this.line.splitVat() ? BigDecimal.ZERO : kept();
	}

	/**
	 * What of it is VAT that the body pays to the State itself (split payment).
	 */
	public BigDecimal splitVat() {
		return this.line.splitVat() ? kept() : BigDecimal.ZERO;
	}

	private BigDecimal kept() {
		return this.gross.subtract(this.amount);
	}

	/**
	 * Whether less reached the payee than the gross.
	 */
	public boolean reduced() {
		return kept().signum() != 0;
	}

	public PaymentOutcome outcome() {
		return switch (this.kind) {
			case RETURNED -> PaymentOutcome.RETURNED;
			case REOPENED -> PaymentOutcome.REOPENED;
			case EXECUTED, REGULARISED -> (this.returnedOn != null) ? PaymentOutcome.CAME_BACK : PaymentOutcome.PAID;
		};
	}

	/**
	 * Whether the payment is for more than this document.
	 */
	public boolean sharedBy(PaidDocument document) {
		return document.amount().compareTo(this.amount) != 0;
	}

	/**
	 * The mandate line whose money moved.
	 *
	 * @param ibanEnd the last four characters; the rest never leaves the database
	 * @param splitVat whether what it keeps back is VAT that the body pays to the State
	 * @param positionId the position that the line itself is, where it has one
	 */
	public record PaidLine(String mandate, int lineNo, String method, @Nullable String ibanEnd, String reason,
			boolean splitVat, @Nullable Long positionId) {
	}

	/**
	 * What moved the same way with the same mandate on the same day: a bank may make one
	 * transfer of it.
	 */
	public record Together(long count, BigDecimal amount) {

		public boolean several() {
			return this.count > 1;
		}

	}

	/**
	 * What the payment is for.
	 *
	 * @param documents the payee's own
	 * @param othersDocument whether a document of another creditor is among it, of which
	 * nothing is told
	 * @param unknownDocument whether a document is among it that has not arrived yet
	 */
	public record Covered(List<PaidDocument> documents, boolean othersDocument, boolean unknownDocument) {

		public Covered {
			documents = List.copyOf(documents);
		}

	}

}
