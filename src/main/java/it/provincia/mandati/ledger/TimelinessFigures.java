// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The indicator of timeliness of a period with what it is made of.
 *
 * @param quarter null: of the whole year
 * @param count the payments that count
 * @param amount what they come to, in euro
 * @param weighedDays the days of each times its amount, all added up
 * @param undated the payments left out because nobody says when they were due
 */
public record TimelinessFigures(@Nullable Integer quarter, long count, BigDecimal amount, BigDecimal weighedDays,
		long undated, BigDecimal undatedAmount) {

	static TimelinessFigures none(int quarter) {
		return new TimelinessFigures(quarter, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0, BigDecimal.ZERO);
	}

	/** The year's figures are of its payments, not the mean of its quarters. */
	static TimelinessFigures together(Collection<TimelinessFigures> quarters) {
		return new TimelinessFigures(null, quarters.stream().mapToLong(TimelinessFigures::count).sum(),
				sum(quarters, TimelinessFigures::amount), sum(quarters, TimelinessFigures::weighedDays),
				quarters.stream().mapToLong(TimelinessFigures::undated).sum(),
				sum(quarters, TimelinessFigures::undatedAmount));
	}

	/**
	 * Days, less than nothing where payments came early in the mean; null where there is
	 * nothing to measure.
	 */
	public @Nullable BigDecimal indicator() {
		return (this.amount.signum() != 0) ? this.weighedDays.divide(this.amount, 2, RoundingMode.HALF_UP) : null;
	}

	private static BigDecimal sum(Collection<TimelinessFigures> quarters,
			Function<TimelinessFigures, BigDecimal> part) {
		return quarters.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
