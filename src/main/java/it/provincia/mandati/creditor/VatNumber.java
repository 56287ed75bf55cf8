// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.util.Assert;

/**
 * A partita IVA: eleven digits, kept without the country prefix {@code IT}, or a foreign
 * VAT number, kept with its prefix. Several creditors may bear the same one (VAT group,
 * DPR 633/72 art. 70-bis). As with {@link TaxCode}, the form is certain and the check
 * digit is not.
 *
 * @param value the number in upper case, without blanks
 */
public record VatNumber(String value) {

	/** With a digit, which every country's has: a word is no VAT number. */
	private static final Pattern FOREIGN = Pattern.compile("(?!IT)[A-Z]{2}(?=[A-Z]*[0-9])[A-Z0-9]{2,13}");

	public VatNumber {
		Assert.isTrue(hasForm(value), "Not the form of a VAT number");
	}

	/**
	 * The number in the text, which may hold blanks, dots and small letters; empty when
	 * it has not the form of one.
	 */
	public static Optional<VatNumber> parse(String text) {
		return Codes.normalise(text).map(VatNumber::withoutItaly).filter(VatNumber::hasForm).map(VatNumber::new);
	}

	/** Whether the check digit is right; that of a foreign number is not looked at. */
	public boolean checks() {
		return isForeign() || Codes.checkDigitHolds(this.value);
	}

	public boolean isForeign() {
		return Character.isLetter(this.value.charAt(0));
	}

	@Override
	public String toString() {
		return this.value;
	}

	private static boolean hasForm(String number) {
		return Codes.ELEVEN_DIGITS.matcher(number).matches() || FOREIGN.matcher(number).matches();
	}

	private static String withoutItaly(String number) {
		return number.matches("IT[0-9]{11}") ? number.substring(2) : number;
	}

}
