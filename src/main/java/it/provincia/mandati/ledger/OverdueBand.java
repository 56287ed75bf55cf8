// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How late a document is, in days from its due date. One that an office has suspended is
 * told apart: nobody is at fault for it yet.
 */
public enum OverdueBand {

	UP_TO_30("1-30", 1, 30), UP_TO_60("31-60", 31, 60), UP_TO_90("61-90", 61, 90), OVER_90("over-90", 91, null),

	SUSPENDED("suspended", 1, null);

	private final String parameter;

	private final int least;

	private final @Nullable Integer most;

	OverdueBand(String parameter, int least, @Nullable Integer most) {
		this.parameter = parameter;
		this.least = least;
		this.most = most;
	}

	/** As an address says it. */
	public String parameter() {
		return this.parameter;
	}

	/** The latest due date of the band. */
	LocalDate last(LocalDate today) {
		return today.minusDays(this.least);
	}

	/** The earliest one; null: any. */
	@Nullable LocalDate first(LocalDate today) {
		return (this.most != null) ? today.minusDays(this.most) : null;
	}

}
