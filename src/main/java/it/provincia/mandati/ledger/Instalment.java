// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A part of an invoice and the day on which it is due, as the invoice says.
 *
 * @param amount in euro, gross
 */
public record Instalment(LocalDate dueOn, BigDecimal amount) {

	/**
	 * The instalments in the order of their days, from how the ledger keeps them: day and
	 * amount, one after the other. What is no instalment there is passed over.
	 */
	static List<Instalment> parse(@Nullable String kept) {
		return (kept == null) ? List.of()
				: Stream.of(kept.split("; "))
					.flatMap(Instalment::one)
					.sorted(Comparator.comparing(Instalment::dueOn))
					.toList();
	}

	private static Stream<Instalment> one(String kept) {
		String[] parts = kept.split(" ", 2);
		try {
			return Stream.of(new Instalment(LocalDate.parse(parts[0].substring(0, 10)), new BigDecimal(parts[1])));
		}
		catch (DateTimeParseException | NumberFormatException | IndexOutOfBoundsException ex) {
			return Stream.empty();
		}
	}

}
