// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.time.LocalDate;
import java.time.Year;

import org.jspecify.annotations.Nullable;

/**
 * A year, or one quarter of it.
 *
 * @param quarter from 1 to 4; null: the whole year
 */
public record TimelinessPeriod(Year year, @Nullable Integer quarter) {

	private static final int MONTHS = 3;

	public TimelinessPeriod {
		if (quarter != null && (quarter < 1 || quarter > 4)) {
			throw new IllegalArgumentException("No quarter: " + quarter);
		}
	}

	LocalDate first() {
		return this.year.atMonth((this.quarter != null) ? MONTHS * (this.quarter - 1) + 1 : 1).atDay(1);
	}

	/** The day after its last one. */
	LocalDate end() {
		return first().plusMonths((this.quarter != null) ? MONTHS : 12);
	}

}
