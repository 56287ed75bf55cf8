// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.Locale;

/**
 * Codes of eleven digits: seven of serial, three of province office, one of control. The
 * serials are of ranges that no office has reached, so that no code is anybody's.
 */
final class ElevenDigits {

	private static final int CREMONA = 19;

	private static final int UNUSED_FIRMS = 500_000;

	private static final int UNUSED_BODIES = 8_990_000;

	private static final int UNUSED_ASSOCIATIONS = 9_990_000;

	private static final int STEP = 37;

	private ElevenDigits() {
	}

	/** A P.IVA: a leading zero, as in all that offices give out. */
	static String vatNumber(int n) {
		return withControl(String.format(Locale.ROOT, "0%06d%03d", UNUSED_FIRMS + n * STEP, CREMONA));
	}

	/** The CF of a body: it begins with 8. */
	static String bodyCode(int n) {
		return withControl(String.format(Locale.ROOT, "%07d%03d", UNUSED_BODIES + n * STEP, CREMONA));
	}

	/** The CF of an association: it begins with 9. */
	static String associationCode(int n) {
		return withControl(String.format(Locale.ROOT, "%07d%03d", UNUSED_ASSOCIATIONS + n * STEP, CREMONA));
	}

	/** A German VAT id; its control digit follows ISO 7064 MOD 11,10. */
	static String germanVatNumber(int n) {
		String digits = Integer.toString(98_700_000 + n * STEP);
		int product = 10;
		for (char digit : digits.toCharArray()) {
			int sum = (digit - '0' + product) % 10;
			product = 2 * ((sum != 0) ? sum : 10) % 11;
		}
		return "DE" + digits + (11 - product) % 10;
	}

	private static String withControl(String ten) {
		int sum = 0;
		for (int i = 0; i < ten.length(); i++) {
			int digit = (ten.charAt(i) - '0') * (1 + i % 2);
			sum += digit / 10 + digit % 10;
		}
		return ten + (10 - sum % 10) % 10;
	}

}
