// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import it.provincia.mandati.ledger.DocumentFacts;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.ledger.PayingLine;
import it.provincia.mandati.ledger.Position;
import org.jspecify.annotations.Nullable;

/**
 * From the gross amount to what reaches the creditor: what is taken off and where it
 * goes. It always adds up: what was paid and is still to come is taken from the
 * derivation, and what the document does not explain of the difference lies in the
 * mandates.
 *
 * @param gross signed as the position is
 * @param slices what is taken off, each of the other sign
 * @param reaches what reaches the creditor, or has reached him
 */
public record Ladder(BigDecimal gross, List<Slice> slices, BigDecimal reaches) {

	public Ladder {
		slices = List.copyOf(slices);
	}

	/**
	 * None where nothing is taken off, or nothing will be paid.
	 */
	static @Nullable Ladder of(Dossier dossier) {
		Position position = dossier.position();
		if (position.status() == DocumentStatus.REJECTED || position.status() == DocumentStatus.CANCELLED) {
			return null;
		}
		BigDecimal sign = BigDecimal.valueOf(position.amount().signum());
		BigDecimal gross = position.amount().abs();
		BigDecimal elsewhere = elsewhere(dossier).multiply(sign);
		BigDecimal reaches = position.paidAmount().add(position.toPay()).multiply(sign).subtract(elsewhere);
		List<Slice> slices = slices(dossier, gross.subtract(reaches), elsewhere);
		return slices.isEmpty() ? null : new Ladder(position.amount(),
				slices.stream().map((slice) -> slice.times(sign.negate())).toList(), reaches.multiply(sign));
	}

	/**
	 * What the document says is taken off counts only as far as it is: a mandate may pay
	 * more. None where more is paid than the gross.
	 */
	private static List<Slice> slices(Dossier dossier, BigDecimal difference, BigDecimal elsewhere) {
		DocumentFacts document = dossier.document();
		BigDecimal left = difference.subtract(elsewhere);
		if (left.signum() < 0) {
			return List.of();
		}
		List<Slice> slices = new ArrayList<>();
		if (document != null) {
			BigDecimal splitVat = size(document.splitVat());
			BigDecimal withheld = size(document.withheld());
			if (splitVat.add(withheld).compareTo(left) <= 0) {
				slices.add(new Slice(Reason.SPLIT_VAT, splitVat));
				slices.add(new Slice(Reason.WITHHELD, withheld));
				left = left.subtract(splitVat).subtract(withheld);
			}
		}
		slices.add(new Slice(Reason.BY_MANDATE, left));
		slices.add(new Slice(Reason.ELSEWHERE, elsewhere));
		return slices.stream().filter((slice) -> slice.amount().signum() > 0).toList();
	}

	/**
	 * What goes to other payees: what they have, and of what is still to come what a
	 * mandate orders for them.
	 */
	private static BigDecimal elsewhere(Dossier dossier) {
		Predicate<PayingLine> others = (line) -> line.payee().other() && !line.standing().dead();
		boolean more = dossier.position().toPay().signum() != 0;
		Function<PayingLine, BigDecimal> theirs = (line) -> (more && line.standing().open()) ? line.share().due()
				: line.share().paid();
		return dossier.lines().stream().filter(others).map(theirs).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal size(@Nullable BigDecimal amount) {
		return (amount != null) ? amount.abs() : BigDecimal.ZERO;
	}

	/**
	 * A part that does not reach the creditor.
	 */
	public record Slice(Reason reason, BigDecimal amount) {

		private Slice times(BigDecimal factor) {
			return new Slice(this.reason, this.amount.multiply(factor));
		}

	}

	/**
	 * Where such a part goes.
	 */
	public enum Reason {

		/** VAT that the body pays to the State itself (split payment). */
		SPLIT_VAT,

		/** Withheld as the document says. */
		WITHHELD,

		/** Withheld by the mandates, beyond what the document says. */
		BY_MANDATE,

		/** Paid to somebody else (assignment, substitution). */
		ELSEWHERE

	}

}
