// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What tax codes and VAT numbers share: how they are cleaned, and the eleven digits with
 * their check digit (DM 23/12/1976). Only ASCII counts: {@link Character#isDigit} also
 * takes other digits, and raising letters can turn other scripts into ASCII (ASVS 5.0
 * 2.2.1).
 */
final class Codes {

	static final Pattern ELEVEN_DIGITS = Pattern.compile("(?!0{11})[0-9]{11}");

	private static final int LONGEST = 64;

	private Codes() {
	}

	/**
	 * The code as it is kept: without blanks and dots, letters raised. Empty when what is
	 * left is not made of ASCII letters and digits.
	 */
	static Optional<String> normalise(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		StringBuilder kept = new StringBuilder();
		for (char sign : text.toCharArray()) {
			if (isLetterOrDigit(sign)) {
				kept.append(sign);
			}
			else if (sign != '.' && !Character.isWhitespace(sign) && !Character.isSpaceChar(sign)) {
				return Optional.empty();
			}
		}
		return Optional.of(kept.toString().toUpperCase(Locale.ROOT));
	}

	/** Whether the last of eleven digits is the check digit of the other ten. */
	static boolean checkDigitHolds(String elevenDigits) {
		int sum = 0;
		for (int i = 0; i < elevenDigits.length(); i++) {
			int digit = elevenDigits.charAt(i) - '0';
			int weighed = (i % 2 == 0) ? digit : 2 * digit;
			sum += (weighed > 9) ? weighed - 9 : weighed;
		}
		return sum % 10 == 0;
	}

	private static boolean isLetterOrDigit(char sign) {
		return (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
	}

}
