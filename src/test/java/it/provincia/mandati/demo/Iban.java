// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.math.BigInteger;
import java.util.Locale;

/**
 * Bank accounts of a bank that does not exist; the control digits are right (ISO 13616).
 */
final class Iban {

	private static final String ITALIAN_BANK = "9900111499";

	private static final String GERMAN_BANK = "99900000";

	private static final BigInteger MODULUS = BigInteger.valueOf(97);

	private Iban() {
	}

	static String italian(int n) {
		String account = ITALIAN_BANK + String.format(Locale.ROOT, "%012d", 100_000L + n * 7919L);
		return withControl("IT", ControlLetter.of(account) + account);
	}

	static String german(int n) {
		return withControl("DE", GERMAN_BANK + String.format(Locale.ROOT, "%010d", n * 7919L));
	}

	private static String withControl(String country, String account) {
		StringBuilder digits = new StringBuilder();
		(account + country + "00").chars().map((c) -> Character.digit(c, 36)).forEach(digits::append);
		int rest = new BigInteger(digits.toString()).mod(MODULUS).intValue();
		return String.format(Locale.ROOT, "%s%02d%s", country, 98 - rest, account);
	}

}
