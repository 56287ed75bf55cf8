// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import it.provincia.mandati.platform.EuroFormatter;
import it.provincia.mandati.platform.ItalianDateFormatter;
import it.provincia.mandati.platform.Rome;

/**
 * How a cell of the own CSV is read: from what an accounting system writes to the text
 * that PostgreSQL takes for the column's type.
 *
 * @param sqlType the type of the staging column
 * @param reader how the text is read
 */
public record Cell(String sqlType, Reading reader) {

	private static final ItalianDateFormatter DATES = new ItalianDateFormatter();

	private static final EuroFormatter AMOUNTS = new EuroFormatter();

	private static final Pattern WHOLE_NUMBER = Pattern.compile("0*[1-9][0-9]{0,8}");

	private static final Pattern XML_DECIMAL = Pattern.compile("[+-]?[0-9]{1,13}(?:[.][0-9]{1,2}0{0,8})?");

	private static final Pattern YEAR_PATTERN = Pattern.compile("199[0-9]|20[0-9]{2}|2100");

	static final int LONGEST_TEXT = 4000;

	/** No index of PostgreSQL holds what is much longer than two of them. */
	private static final int LONGEST_REFERENCE = 255;

	/** What XML says of many contracts, side by side; the same holds for it. */
	static final int LONGEST_LIST = 600;

	static final Cell TEXT = new Cell("text", Cell::text);

	/** What something is known, looked for or told apart by. */
	static final Cell REFERENCE = new Cell("text", Cell::reference);

	/** Several of them, cut by the reader where they are too many. */
	static final Cell REFERENCES = new Cell("text", (cell) -> cut(cell, LONGEST_LIST));

	static final Cell DATE = new Cell("date", Cell::date);

	static final Cell AMOUNT = new Cell("numeric(15,2)", Cell::amount);

	static final Cell NUMBER = new Cell("bigint", Cell::number);

	static final Cell YEAR = new Cell("integer", Cell::year);

	/** A day of XML Schema, which may bear a time and a zone: both are left out. */
	static final Cell XML_DATE = new Cell("date", (cell) -> date(cell.replaceFirst("[T+Z].*|-[0-9]{2}:[0-9]{2}$", "")));

	/** A decimal of XML Schema in euro, without its sign: banks disagree about it. */
	static final Cell XML_SIZE = new Cell("numeric(15,2)", Cell::size);

	/** A decimal of XML Schema in euro. */
	static final Cell XML_AMOUNT = new Cell("numeric(15,2)", (cell) -> decimal(cell).toPlainString());

	/** A moment of XML Schema; without a zone it is of Rome. */
	static final Cell XML_INSTANT = new Cell("timestamptz", Cell::moment);

	static final Cell INSTANT = new Cell("timestamptz", Cell::instant);

	static String text(String cell) throws CellException {
		if (cell.length() > LONGEST_TEXT) {
			throw new CellException("long");
		}
		return cell;
	}

	/**
	 * No letter is cut in two: some are made of two characters.
	 */
	static String cut(String text, int longest) {
		if (text.length() <= longest) {
			return text;
		}
		int end = longest - 1;
		return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
	}

	private static String reference(String cell) throws CellException {
		if (cell.length() > LONGEST_REFERENCE) {
			throw new CellException("longReference");
		}
		return cell;
	}

	static Cell choice(Map<String, String> choices) {
		return new Cell("text", (cell) -> {
			String chosen = choices.get(cell.toUpperCase(Locale.ROOT).replace(' ', '_'));
			if (chosen == null) {
				throw new CellException("choice");
			}
			return chosen;
		});
	}

	/**
	 * A code of others: what is known gets our name for it, the rest stays as it is.
	 */
	static Cell code(Map<String, String> known) {
		return new Cell("text", (cell) -> known.getOrDefault(cell.toUpperCase(Locale.ROOT), text(cell)));
	}

	/**
	 * The cell of the same meaning as XML Schema writes it.
	 */
	Cell asXml() {
		return Map.of(DATE, XML_DATE, AMOUNT, XML_AMOUNT, INSTANT, XML_INSTANT).getOrDefault(this, this);
	}

	String read(String cell) throws CellException {
		if (cell.indexOf('\0') >= 0) {
			throw new CellException("control");
		}
		return this.reader.read(cell);
	}

	private static String date(String cell) throws CellException {
		try {
			return DATES.parse(cell, Locale.ITALIAN).toString();
		}
		catch (ParseException ex) {
			throw new CellException("date");
		}
	}

	private static String amount(String cell) throws CellException {
		try {
			return AMOUNTS.parse(cell, Locale.ITALIAN).toPlainString();
		}
		catch (ParseException ex) {
			throw new CellException("amount");
		}
	}

	private static String size(String cell) throws CellException {
		return decimal(cell).abs().toPlainString();
	}

	/**
	 * A decimal of XML Schema with two digits after the point.
	 */
	static BigDecimal decimal(String text) throws CellException {
		if (!XML_DECIMAL.matcher(text).matches()) {
			throw new CellException("amount");
		}
		return new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY);
	}

	private static String moment(String cell) throws CellException {
		try {
			TemporalAccessor read = DateTimeFormatter.ISO_DATE_TIME.parseBest(cell, ZonedDateTime::from,
					LocalDateTime::from);
			ZonedDateTime moment = (read instanceof ZonedDateTime zoned) ? zoned
					: ((LocalDateTime) read).atZone(Rome.ZONE);
			date(moment.toLocalDate().toString());
			return moment.toOffsetDateTime().toString();
		}
		catch (DateTimeException ex) {
			throw new CellException("instant");
		}
	}

	private static String number(String cell) throws CellException {
		if (!WHOLE_NUMBER.matcher(cell).matches()) {
			throw new CellException("number");
		}
		return cell;
	}

	private static String year(String cell) throws CellException {
		if (!YEAR_PATTERN.matcher(cell).matches()) {
			throw new CellException("year");
		}
		return cell;
	}

	private static String instant(String cell) throws CellException {
		String[] parts = cell.split("[ T]+", 2);
		try {
			LocalTime time = (parts.length == 1) ? LocalTime.MIDNIGHT : LocalTime.parse(parts[1]);
			LocalDateTime moment = DATES.parse(parts[0], Locale.ITALIAN).atTime(time);
			return moment.atZone(Rome.ZONE).toOffsetDateTime().toString();
		}
		catch (ParseException | DateTimeException ex) {
			throw new CellException("instant");
		}
	}

	/**
	 * From the text of a cell, neither empty nor padded, to the text PostgreSQL takes.
	 */
	@FunctionalInterface
	interface Reading {

		String read(String cell) throws CellException;

	}

}
