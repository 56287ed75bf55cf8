// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

import it.provincia.mandati.ledger.MonthFigures;

/**
 * A month with the lengths of its bars, out of a hundred: the longest of all months is
 * the measure, and what is less than nothing has no bar.
 */
public record MonthBars(MonthFigures figures, BigDecimal paid, BigDecimal toPay) {

	private static final BigDecimal FULL = BigDecimal.valueOf(100);

	static List<MonthBars> of(List<MonthFigures> months) {
		BigDecimal longest = months.stream()
			.flatMap((month) -> Stream.of(month.paid(), month.toPay()))
			.reduce(BigDecimal.ONE, BigDecimal::max);
		return months.stream()
			.map((month) -> new MonthBars(month, length(month.paid(), longest), length(month.toPay(), longest)))
			.toList();
	}

	private static BigDecimal length(BigDecimal amount, BigDecimal longest) {
		return amount.max(BigDecimal.ZERO).multiply(FULL).divide(longest, 1, RoundingMode.HALF_UP);
	}

}
