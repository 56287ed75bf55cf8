// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/**
 * The dice of the demo year: the same seed gives the same throws on every machine.
 */
final class Chance {

	private static final long SPREAD = 0x9E3779B97F4A7C15L;

	private final Random random;

	Chance(long seed) {
		this.random = new Random(seed * SPREAD);
	}

	boolean percent(int share) {
		return between(1, 100) <= share;
	}

	int between(int low, int high) {
		return low + this.random.nextInt(high - low + 1);
	}

	<T> T pick(List<T> from) {
		return from.get(this.random.nextInt(from.size()));
	}

	LocalDate day(LocalDate first, LocalDate last) {
		return first.plusDays(between(0, (int) ChronoUnit.DAYS.between(first, last)));
	}

	/**
	 * Small sums are commoner than large ones, and most prices are round.
	 */
	long cents(long low, long high) {
		double ratio = StrictMath.exp(this.random.nextDouble() * StrictMath.log((double) high / low));
		long cents = StrictMath.round(low * ratio);
		return percent(55) ? StrictMath.max(low, cents / 50 * 50) : cents;
	}

}
