// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

/**
 * How a list of positions is ordered.
 */
public record PositionOrder(PositionSort sort, SortDirection direction) {

	/** The newest first. */
	public static final PositionOrder NEWEST_FIRST = new PositionOrder(PositionSort.DATE, SortDirection.DESC);

	String sql() {
		return this.sort.orderBy(this.direction, false);
	}

	/**
	 * From the end of the list to its beginning.
	 */
	String backwards() {
		return this.sort.orderBy(this.direction, true);
	}

}
