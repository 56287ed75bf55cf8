// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which rows of an ordered list make a page: counted from its beginning or, past the
 * middle, from its end, so that the last page costs what the first one does.
 *
 * @param number of the page, from 1; it is the last one where a higher one was asked for
 * @param backwards whether they are read in the reverse order
 * @param skip how many rows are passed over
 * @param size how many rows are read at most
 */
record Slice(int number, boolean backwards, long skip, int size) {

	/**
	 * @param count of all rows of the list
	 * @param wanted which page was asked for
	 * @param size rows of a page
	 */
	static Slice of(long count, int wanted, int size) {
		int number = Math.min(Math.max(1, wanted), PositionPage.pages(count, size));
		long before = (number - 1L) * size;
		long after = count - before - size;
		if (before <= Math.max(0, after)) {
			return new Slice(number, false, before, size);
		}
		// The last page may be short, and its end is that of the list.
		return new Slice(number, true, Math.max(0, after), (int) (size + Math.min(0, after)));
	}

	/**
	 * The rows as the page shows them.
	 * @param read as they were read
	 */
	<T> List<T> shown(List<T> read) {
		if (!this.backwards) {
			return read;
		}
		List<T> shown = new ArrayList<>(read);
		Collections.reverse(shown);
		return shown;
	}

}
