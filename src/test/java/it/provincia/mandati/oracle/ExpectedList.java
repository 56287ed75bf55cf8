// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A creditor's list as it must come: filtered, in its exact order, with its totals.
 */
public record ExpectedList(List<ExpectedPosition> positions) {

	public ExpectedList {
		positions = List.copyOf(positions);
	}

	/**
	 * Filters and sorts.
	 * @param id the id by which the last ties are ordered: the database gives it, so the
	 * caller does
	 */
	public static ExpectedList of(Collection<ExpectedPosition> positions, ExpectedFilter filter, ExpectedSort sort,
			boolean descending, ToLongFunction<ExpectedPosition> id) {
		return new ExpectedList(
				positions.stream().filter(filter::accepts).sorted(sort.comparator(descending, id)).toList());
	}

	public int count() {
		return this.positions.size();
	}

	public BigDecimal amount() {
		return sum(ExpectedPosition::amount);
	}

	public BigDecimal toPay() {
		return sum(ExpectedPosition::toPay);
	}

	public List<String> keys() {
		return this.positions.stream().map(ExpectedPosition::key).toList();
	}

	private BigDecimal sum(Function<ExpectedPosition, BigDecimal> column) {
		return this.positions.stream().map(column).reduce(new BigDecimal("0.00"), BigDecimal::add);
	}

}
