// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.List;

/**
 * One page of a creditor's positions, with the totals of them all.
 *
 * @param number the page's number, from 1; it is the last one where a higher one was
 * asked for
 */
public record PositionPage(List<Position> rows, PositionTotals totals, int number, int size) {

	public PositionPage {
		rows = List.copyOf(rows);
	}

	/**
	 * How many pages there are; an empty list has one.
	 */
	public int pages() {
		return pages(this.totals.count(), this.size);
	}

	/**
	 * The place of the page's first row in the whole list, from 1.
	 */
	public long firstRow() {
		return (this.number - 1L) * this.size + 1;
	}

	public long lastRow() {
		return firstRow() + this.rows.size() - 1;
	}

	/**
	 * As others than their creditor may see them.
	 */
	PositionPage forOthers() {
		return new PositionPage(this.rows.stream().map(Position::forOthers).toList(), this.totals, this.number,
				this.size);
	}

	static int pages(long count, int size) {
		return (int) Math.min(Integer.MAX_VALUE, Math.max(1, (count + size - 1) / size));
	}

}
