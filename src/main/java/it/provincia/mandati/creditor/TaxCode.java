// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.util.Assert;

/**
 * A codice fiscale: the 16 characters of a person (DM 23/12/1976), omocodia forms
 * included, or the 11 digits of a body or firm. Its form is certain, its check character
 * is not: what a trusted feed brings is taken whatever {@link #checks()} says, what a
 * person types is refused when it fails.
 *
 * @param value the code in upper case, without blanks
 */
public record TaxCode(String value) {

	private static final String OMOCODIA = "LMNPQRSTUV";

	private static final String DIGIT = "[0-9" + OMOCODIA + "]";

	private static final String MONTHS = "ABCDEHLMPRST";

	private static final Pattern PERSON = Pattern
		.compile("[A-Z]{6}" + DIGIT + "{2}[" + MONTHS + "]" + DIGIT + "{2}[A-Z]" + DIGIT + "{3}[A-Z]");

	/** What a sign in an odd place (the first is 1) weighs, by digit or letter. */
	private static final int[] ODD = { 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22,
			25, 24, 23 };

	private static final int FEMALE_DAYS = 40;

	public TaxCode {
		Assert.isTrue(hasForm(value), "Not the form of a tax code");
	}

	/**
	 * The code in the text, which may hold blanks, dots and small letters; empty when it
	 * has not the form of one.
	 */
	public static Optional<TaxCode> parse(String text) {
		return Codes.normalise(text).filter(TaxCode::hasForm).map(TaxCode::new);
	}

	/** Whether the check character is right, and the day one that the month has. */
	public boolean checks() {
		return isPerson() ? dayExists() && checkCharacterHolds() : Codes.checkDigitHolds(this.value);
	}

	/** Whether this is the code of a person, and not the number of a body or firm. */
	public boolean isPerson() {
		return this.value.length() == 16;
	}

	@Override
	public String toString() {
		return this.value;
	}

	private static boolean hasForm(String code) {
		return PERSON.matcher(code).matches() || Codes.ELEVEN_DIGITS.matcher(code).matches();
	}

	private boolean dayExists() {
		int day = 10 * digitAt(9) + digitAt(10);
		int ofMonth = (day > FEMALE_DAYS) ? day - FEMALE_DAYS : day;
		Month month = Month.of(1 + MONTHS.indexOf(this.value.charAt(8)));
		return ofMonth >= 1 && ofMonth <= month.maxLength();
	}

	/** Computed on the signs as they are written, letters of omocodia included. */
	private boolean checkCharacterHolds() {
		int sum = 0;
		for (int i = 0; i < 15; i++) {
			int rank = rank(this.value.charAt(i));
			sum += (i % 2 == 0) ? ODD[rank] : rank;
		}
		return this.value.charAt(15) == 'A' + sum % 26;
	}

	private int digitAt(int place) {
		int digit = OMOCODIA.indexOf(this.value.charAt(place));
		return (digit >= 0) ? digit : this.value.charAt(place) - '0';
	}

	private static int rank(char sign) {
		return (sign <= '9') ? sign - '0' : sign - 'A';
	}

}
