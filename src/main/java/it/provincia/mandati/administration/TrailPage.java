// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.List;

/**
 * One page of the trail, newest first.
 *
 * @param count how many rows there are, as far as they are counted
 * @param more whether there are more than that, which no page shows
 * @param number the page's number, from 1; it is the last one where a higher one was
 * asked for
 */
record TrailPage(List<TrailEntry> entries, long count, boolean more, int number, int size) {

	TrailPage {
		entries = List.copyOf(entries);
	}

	/** How many pages there are; an empty list has one. */
	public int pages() {
		return pages(this.count, this.size);
	}

	/** The place of the page's first row, from 1. */
	public long firstRow() {
		return (this.number - 1L) * this.size + 1;
	}

	public long lastRow() {
		return firstRow() + this.entries.size() - 1;
	}

	static int pages(long count, int size) {
		return (int) Math.max(1, (count + size - 1) / size);
	}

}
