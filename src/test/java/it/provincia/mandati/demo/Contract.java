// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.Locale;

/**
 * What a creditor was engaged under: the tender's CIG (ten characters) and, for public
 * works, the project's CUP (fifteen), else none.
 */
record Contract(String cig, String cup) {

	static final Contract NONE = new Contract("", "");

	private static final int CIG_FACTOR = 211;

	private static final int CIG_MODULUS = 4091;

	static Contract draw(Chance chance, int cupPercent) {
		String cig = chance.percent(30) ? classicCig(chance) : newCig(chance);
		return new Contract(cig, chance.percent(cupPercent) ? cup(chance) : "");
	}

	/** Seven digits and their control, in hexadecimal. */
	private static String classicCig(Chance chance) {
		long serial = chance.between(9_100_000, 9_999_999);
		return String.format(Locale.ROOT, "%07d%03X", serial, serial * CIG_FACTOR % CIG_MODULUS);
	}

	/** The form in use since 2024: a letter, then hexadecimal digits. */
	private static String newCig(Chance chance) {
		return String.format(Locale.ROOT, "B%06X%03X", chance.between(0x100000, 0xFFFFFF), chance.between(0, 0xFFF));
	}

	private static String cup(Chance chance) {
		return String.format(Locale.ROOT, "G%02dH%02d%06d%03d", chance.between(11, 99), chance.between(21, 26),
				chance.between(10, 9999) * 10, chance.between(1, 9));
	}

}
