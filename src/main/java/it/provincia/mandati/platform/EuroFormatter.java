// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParseException;
import java.util.Locale;
import java.util.regex.Pattern;

import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/**
 * Amounts in euro as people in Italy write them, the same in forms, addresses and files,
 * in every language of the pages. Where a comma stands it is the decimal mark and dots
 * part the thousands; dots alone part the thousands when each is followed by three digits
 * ({@code 1.234}), otherwise the one dot is the decimal mark ({@code 12.5}). More than
 * two decimals, or {@code 1,234.56}, are refused rather than guessed.
 */
@Component
public class EuroFormatter implements Formatter<BigDecimal> {

	private static final Pattern WITH_COMMA = Pattern
		.compile("-?([0-9]{1,13}|[0-9]{1,3}(\\.[0-9]{3}){1,4}),[0-9]{1,2}");

	private static final Pattern THOUSANDS = Pattern.compile("-?[1-9][0-9]{0,2}(\\.[0-9]{3}){1,4}");

	private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,13}(\\.[0-9]{1,2})?");

	/** No amount that is taken is as long, and what is longer is not looked through. */
	private static final int LONGEST = 50;

	@Override
	public BigDecimal parse(String text, Locale locale) throws ParseException {
		if (text.length() > LONGEST) {
			throw new ParseException(text, LONGEST);
		}
		String amount = text.strip().replace('\u2212', '-').replaceFirst("[\\s\u00a0]*\u20ac$", "");
		if (WITH_COMMA.matcher(amount).matches()) {
			return cents(amount.replace(".", "").replace(',', '.'));
		}
		if (THOUSANDS.matcher(amount).matches()) {
			return cents(amount.replace(".", ""));
		}
		if (PLAIN.matcher(amount).matches()) {
			return cents(amount);
		}
		throw new ParseException(text, 0);
	}

	@Override
	public String print(BigDecimal amount, Locale locale) {
		return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ITALIAN)).format(amount);
	}

	private static BigDecimal cents(String plain) {
		return new BigDecimal(plain).setScale(2);
	}

}
