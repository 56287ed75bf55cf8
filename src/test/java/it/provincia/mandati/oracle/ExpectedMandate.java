// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.util.Comparator;

/**
 * Fiscal year and number of a mandate, in the order of its numbers; written
 * {@code year/number}.
 */
public record ExpectedMandate(int year, long number) implements Comparable<ExpectedMandate> {

	private static final Comparator<ExpectedMandate> ORDER = Comparator.comparingInt(ExpectedMandate::year)
		.thenComparingLong(ExpectedMandate::number);

	@Override
	public int compareTo(ExpectedMandate other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.year + "/" + this.number;
	}

}
