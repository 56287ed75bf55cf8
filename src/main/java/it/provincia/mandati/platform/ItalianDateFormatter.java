// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/**
 * Dates as people in Italy write them, the same in forms, addresses and files, in every
 * language of the pages: {@code 27/3/2026}, {@code 27-03-26}, {@code 27.3.2026} and
 * {@code 2026-03-27}. A year of two digits is 20xx; years go from 1990 to 2100.
 */
@Component
public class ItalianDateFormatter implements Formatter<LocalDate> {

	private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})\\2([0-9]{4}|[0-9]{2})");

	private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");

	private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

	private static final int FIRST_YEAR = 1990;

	private static final int LAST_YEAR = 2100;

	@Override
	public LocalDate parse(String text, Locale locale) throws ParseException {
		String date = text.strip();
		Matcher dayFirst = DAY_FIRST.matcher(date);
		if (dayFirst.matches()) {
			String year = dayFirst.group(4);
			return date(text, (year.length() == 2) ? "20" + year : year, dayFirst.group(3), dayFirst.group(1));
		}
		Matcher yearFirst = YEAR_FIRST.matcher(date);
		if (yearFirst.matches()) {
			return date(text, yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
		}
		throw new ParseException(text, 0);
	}

	@Override
	public String print(LocalDate date, Locale locale) {
		return PRINTED.format(date);
	}

	private static LocalDate date(String text, String year, String month, String day) throws ParseException {
		int theYear = Integer.parseInt(year);
		if (theYear < FIRST_YEAR || theYear > LAST_YEAR) {
			throw new ParseException(text, 0);
		}
		try {
			return LocalDate.of(theYear, Integer.parseInt(month), Integer.parseInt(day));
		}
		catch (DateTimeException ex) {
			throw new ParseException(text, 0);
		}
	}

}
