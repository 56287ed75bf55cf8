// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A mandate line that pays a position, or was to pay it. Where its payee is not the
 * creditor who asks it bears no IBAN, no receipt, no note and no sums but the position's
 * own part.
 *
 * @param mandate as {@code year/number}
 * @param reason what the mandate says it pays (causale); null where that is for the
 * creditor alone
 * @param note why, and since when, a line of the creditor's own did not go through
 * @param movements what the treasurer did, in order
 * @param others what else of the creditor's the line pays, the largest parts first; no
 * more than are worth naming
 * @param othersLeftOut whether there are more of them
 */
public record PayingLine(String mandate, LocalDate issuedOn, @Nullable LocalDate transmittedOn, @Nullable String reason,
		LineStanding standing, Share share, Payee payee, @Nullable Note note, List<Movement> movements,
		List<OtherDocument> others, boolean othersLeftOut) {

	public PayingLine {
		movements = List.copyOf(movements);
		others = List.copyOf(others);
	}

	PayingLine withoutReason() {
		return new PayingLine(this.mandate, this.issuedOn, this.transmittedOn, null, this.standing, this.share,
				this.payee, this.note, this.movements, this.others, this.othersLeftOut);
	}

	/**
	 * The movement by which money came back last, while that is how the line stands.
	 */
	public @Nullable Movement lastReturn() {
		if (this.standing != LineStanding.RETURNED) {
			return null;
		}
		return this.movements.stream()
			.filter((movement) -> movement.kind() == MovementKind.RETURNED)
			.reduce((one, other) -> other)
			.orElse(null);
	}

	/**
	 * Since when a line that did not go through does not, where the facts tell.
	 */
	public @Nullable LocalDate stoppedOn() {
		Movement last = lastReturn();
		if (last != null) {
			return last.happenedOn();
		}
		return (this.note != null) ? this.note.since() : null;
	}

	/**
	 * How often money went out by it, not counting what came back; at least once where
	 * any of it has reached the payee.
	 */
	public long payments() {
		long out = this.movements.stream().filter((movement) -> movement.kind().pays()).count();
		long back = this.movements.size() - out;
		return (this.share.paid().signum() != 0) ? Math.max(1, out - back) : 0;
	}

	/**
	 * What of the line belongs to the position, signed as the position is.
	 *
	 * @param part gross
	 * @param due what of it reaches the payee once the line is paid whole
	 * @param paid what of it has reached the payee, and stayed
	 * @param whole all that the line pays, gross
	 */
	public record Share(BigDecimal part, BigDecimal due, BigDecimal paid, @Nullable BigDecimal whole) {

		/**
		 * Whether the line pays more than this position.
		 */
		public boolean ofMore() {
			return this.whole != null && this.whole.compareTo(this.part.abs()) != 0;
		}

		/**
		 * What of it reaches the payee, where that is not all of it.
		 */
		public @Nullable BigDecimal net() {
			return (this.due.compareTo(this.part) != 0) ? this.due : null;
		}

		/**
		 * What of it has been paid, where that is neither nothing nor all.
		 */
		public @Nullable BigDecimal partlyPaid() {
			return (this.paid.signum() != 0 && this.paid.compareTo(this.due) != 0) ? this.paid : null;
		}

		/**
		 * What is still to come of it.
		 */
		public BigDecimal open() {
			return this.due.subtract(this.paid);
		}

	}

	/**
	 * Who receives the money, and how.
	 *
	 * @param other known to be somebody else ("pagato ad altro soggetto")
	 * @param ibanEnd the last four characters; the rest never leaves the database
	 */
	public record Payee(boolean other, String method, @Nullable String ibanEnd) {
	}

	/**
	 * What was said of a line that did not go through.
	 */
	public record Note(@Nullable LocalDate since, @Nullable String reason) {
	}

	/**
	 * Another document of the same creditor that the line pays.
	 *
	 * @param id of its position
	 * @param part of the line, gross and signed
	 */
	public record OtherDocument(long id, DocumentType type, String number, BigDecimal part) {
	}

}
