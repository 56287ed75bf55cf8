// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;

/**
 * The days of a document that meets no hindrance: received, registered, liquidated,
 * ordered to be paid; in a healthy body the money arrives within 20–45 days.
 */
record Timeline(LocalDate received, LocalDate registered, LocalDate liquidated, LocalDate ordered) {

	static Timeline of(LocalDate received, Chance chance) {
		return delayed(received, chance, 0);
	}

	static Timeline delayed(LocalDate received, Chance chance, int days) {
		LocalDate registered = WorkingDays.onOrAfter(received.plusDays(chance.between(1, 4)));
		LocalDate liquidated = WorkingDays.onOrAfter(registered.plusDays(chance.between(9, 20) + days));
		LocalDate ordered = WorkingDays.mandateDay(liquidated.plusDays(chance.between(3, 10)));
		return new Timeline(received, registered, liquidated, ordered);
	}

	/** What the office says today. */
	OfficeFact fact() {
		if (WorkingDays.hasCome(this.liquidated)) {
			return OfficeFact.plain(OfficeState.LIQUIDATED, this.liquidated);
		}
		return WorkingDays.hasCome(this.registered) ? OfficeFact.plain(OfficeState.REGISTERED, this.registered)
				: OfficeFact.NOTHING;
	}

	boolean isOrdered() {
		return WorkingDays.hasCome(this.ordered);
	}

}
