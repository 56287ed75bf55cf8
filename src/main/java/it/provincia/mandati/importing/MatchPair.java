// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Two that may be one, side by side.
 *
 * @param told the electronic invoice, or what an order says of it
 * @param known the document of the accounting system
 */
record MatchPair(MatchSide told, MatchSide known) {

	public boolean sameDate() {
		return this.told.date() != null && Objects.equals(this.told.date(), this.known.date());
	}

	public boolean sameAmount() {
		BigDecimal one = this.told.amount();
		BigDecimal other = this.known.amount();
		return one != null && other != null && one.abs().compareTo(other.abs()) == 0;
	}

	public boolean sameDueDate() {
		LocalDate due = this.told.dueOn();
		return due != null && due.equals(this.known.dueOn());
	}

	/** The lots: null where one of them is not known, and nothing follows. */
	public @Nullable Boolean sameLot() {
		String one = this.told.sdiLot();
		String other = this.known.sdiLot();
		return (one == null || other == null) ? null : number(one).equals(number(other));
	}

	private static String number(String lot) {
		return lot.replaceFirst("^0+(?=.)", "");
	}

}
