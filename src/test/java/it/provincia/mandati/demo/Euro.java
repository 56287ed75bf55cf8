// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.Locale;

/**
 * Money, kept in whole cents and written as Italians write it: decimal comma, no
 * thousands.
 */
final class Euro {

	private Euro() {
	}

	static long of(long euro) {
		return euro * 100;
	}

	/** The part of {@code sum} that falls to {@code part} of {@code whole}. */
	static long share(long sum, long part, long whole) {
		return StrictMath.round((double) sum * part / whole);
	}

	static long percent(long sum, int rate) {
		return share(sum, rate, 100);
	}

	static String text(long cents) {
		String sign = (cents < 0) ? "-" : "";
		long size = StrictMath.abs(cents);
		return String.format(Locale.ROOT, "%s%d,%02d", sign, size / 100, size % 100);
	}

	/** Nothing is an empty cell. */
	static String orEmpty(long cents) {
		return (cents != 0) ? text(cents) : "";
	}

}
