// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which of a creditor's positions are wanted: all conditions hold together, ranges are
 * inclusive, amounts are signed, and what is null or empty asks nothing. Whose they are
 * is never part of it.
 *
 * @param q part of number, subject, CIG or CUP, blind to case and accents, or a whole
 * mandate as {@code number} or {@code year/number}
 */
public record PositionFilter(@Nullable String q, Set<DocumentType> types, Set<DocumentStatus> statuses,
		@Nullable LocalDate from, @Nullable LocalDate to, @Nullable BigDecimal minAmount,
		@Nullable BigDecimal maxAmount) {

	/** Asks nothing. */
	public static final PositionFilter ALL = new PositionFilter(null, Set.of(), Set.of(), null, null, null, null);

	public PositionFilter {
		q = (q != null) ? searchable(q) : null;
		types = Set.copyOf(types);
		statuses = Set.copyOf(statuses);
	}

	/**
	 * A text the database can take: no control characters (PostgreSQL refuses NUL) and no
	 * halves of a surrogate pair.
	 */
	private static @Nullable String searchable(String text) {
		String clean = text.replaceAll("[\\p{Cc}\\p{Cs}]+", " ").strip();
		return clean.isEmpty() ? null : clean;
	}

}
