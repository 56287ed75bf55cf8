// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The filters of a creditor's list, all optional: an empty set or a {@code null} asks
 * nothing, ranges are inclusive, amounts signed, and every filter has to hold.
 *
 * @param q a part of number, subject, CIG or CUP, blind to case and accents; or a mandate
 * by its whole {@code number} or {@code year/number}
 */
public record ExpectedFilter(String q, Set<ExpectedType> types, Set<ExpectedStatus> statuses, LocalDate from,
		LocalDate to, BigDecimal minAmount, BigDecimal maxAmount) {

	public static ExpectedFilter none() {
		return new ExpectedFilter(null, Set.of(), Set.of(), null, null, null, null);
	}

	public boolean accepts(ExpectedPosition position) {
		return matchesText(position) && (this.types.isEmpty() || this.types.contains(position.type()))
				&& (this.statuses.isEmpty() || this.statuses.contains(position.status()))
				&& within(position.date(), this.from, this.to)
				&& within(position.amount(), this.minAmount, this.maxAmount);
	}

	private boolean matchesText(ExpectedPosition position) {
		String wanted = (this.q != null) ? fold(this.q.strip()) : "";
		return Stream.of(position.number(), position.subject(), position.cig(), position.cup())
			.filter(Objects::nonNull)
			.anyMatch((text) -> fold(text).contains(wanted))
				|| position.mandates().stream().anyMatch((mandate) -> names(wanted, mandate));
	}

	private static boolean names(String wanted, ExpectedMandate mandate) {
		return wanted.equals(Long.toString(mandate.number())) || wanted.equals(mandate.toString());
	}

	private static String fold(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
	}

	private static <T> boolean within(Comparable<? super T> value, T least, T greatest) {
		return (least == null || value.compareTo(least) >= 0) && (greatest == null || value.compareTo(greatest) <= 0);
	}

}
