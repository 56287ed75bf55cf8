// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of an own CSV file by column name; a blank cell, and a column that is not
 * there, is {@code null}. Dates and amounts are read in every form the interface allows.
 */
record OracleRow(Map<String, String> cells) {

	private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(\\.\\d{3})+(,\\d{1,2})?");

	private static final Pattern COMMA = Pattern.compile("[+-]?\\d+(,\\d{1,2})?");

	private static final Pattern POINT = Pattern.compile("[+-]?\\d+\\.\\d{1,2}");

	private static final Pattern ITALIAN_DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})");

	/** The cell as it is written. */
	String text(String column) {
		String cell = this.cells.get(column);
		return (cell == null || cell.isBlank()) ? null : cell;
	}

	/** The cell without the blanks around it. */
	String code(String column) {
		String cell = text(column);
		return (cell != null) ? cell.strip() : null;
	}

	String codeOr(String column, String otherwise) {
		String code = code(column);
		return (code != null) ? code : otherwise;
	}

	String taxCode(String column) {
		String code = code(column);
		return (code != null) ? code.toUpperCase(Locale.ROOT) : null;
	}

	BigDecimal amount(String column) {
		String cell = code(column);
		if (cell == null) {
			return null;
		}
		if (GROUPED.matcher(cell).matches()) {
			cell = cell.replace(".", "").replace(',', '.');
		}
		else if (COMMA.matcher(cell).matches()) {
			cell = cell.replace(',', '.');
		}
		else if (!POINT.matcher(cell).matches()) {
			throw new IllegalArgumentException("Not an amount: " + column + "=" + cell);
		}
		return new BigDecimal(cell).setScale(2);
	}

	BigDecimal amountOr(String column, BigDecimal otherwise) {
		BigDecimal amount = amount(column);
		return (amount != null) ? amount : otherwise;
	}

	LocalDate date(String column) {
		String cell = code(column);
		if (cell == null) {
			return null;
		}
		Matcher italian = ITALIAN_DATE.matcher(cell);
		if (!italian.matches()) {
			return LocalDate.parse(cell);
		}
		String year = (italian.group(3).length() == 2) ? "20" + italian.group(3) : italian.group(3);
		return LocalDate.of(Integer.parseInt(year), Integer.parseInt(italian.group(2)),
				Integer.parseInt(italian.group(1)));
	}

	LocalDate dateOr(String column, LocalDate otherwise) {
		LocalDate date = date(column);
		return (date != null) ? date : otherwise;
	}

}
