// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides the IBANs that somebody typed into a text, all but the last four characters. What
 * has the form of one counts (ISO 13616), whoever's it is and whether its check digits
 * are right: a mistyped one still tells too much.
 */
public final class IbanMask {

	private static final String GAPS = " \t\n\u000B\f\r\u00a0.-";

	/** People write an IBAN in one piece, in fours, or cut like an Italian account. */
	private static final String GAP = "[" + GAPS + "]?";

	private static final String ITALIAN = "(?:IT|SM)(?:" + GAP + "[0-9]){2}" + GAP + "[A-Z](?:" + GAP + "[0-9]){10}(?:"
			+ GAP + "[A-Z0-9]){12}";

	private static final String FOREIGN = "\\b(?!IT|SM)[A-Z]{2}[0-9]{2}" + "(?:[A-Z0-9]{11,30}|(?:[" + GAPS
			+ "][A-Z0-9]{4}){2,7}(?:[" + GAPS + "][A-Z0-9]{1,3})?)\\b";

	private static final Pattern IBAN = Pattern.compile(ITALIAN + "|" + FOREIGN, Pattern.CASE_INSENSITIVE);

	/** The shortest is Norway's. */
	private static final int SHORTEST = 15;

	private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

	private IbanMask() {
	}

	public static String mask(String text) {
		return mayHoldOne(text) ? IBAN.matcher(text).replaceAll(IbanMask::masked) : text;
	}

	/**
	 * Most texts hold none, and to try the pattern at each of their letters took a fifth
	 * of a spreadsheet.
	 */
	private static boolean mayHoldOne(String text) {
		if (text.length() < SHORTEST) {
			return false;
		}
		for (int i = 2; i < text.length(); i++) {
			if (isDigit(text.charAt(i)) && isAfterCountry(text, i)) {
				return true;
			}
		}
		return false;
	}

	private static boolean isAfterCountry(String text, int digit) {
		if (GAPS.indexOf(text.charAt(digit - 1)) < 0) {
			return isLetter(text.charAt(digit - 1)) && isLetter(text.charAt(digit - 2));
		}
		return digit > 2
				&& (text.regionMatches(true, digit - 3, "IT", 0, 2) || text.regionMatches(true, digit - 3, "SM", 0, 2));
	}

	private static boolean isDigit(char sign) {
		return sign >= '0' && sign <= '9';
	}

	private static boolean isLetter(char sign) {
		return sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z';
	}

	private static String masked(MatchResult found) {
		String code = found.group().replaceAll("[^A-Za-z0-9]", "");
		boolean iban = COUNTRIES.contains(code.substring(0, 2).toUpperCase(Locale.ROOT));
		return Matcher.quoteReplacement(iban ? "…" + code.substring(code.length() - 4) : found.group());
	}

}
