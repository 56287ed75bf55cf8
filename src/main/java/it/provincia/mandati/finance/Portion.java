// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.util.function.IntFunction;

import it.provincia.mandati.platform.PageLinks;

/**
 * Which part of a list a page shows.
 *
 * @param number the page's number, from 1; it is the last one where a higher one was
 * asked for
 * @param count how many rows the whole list has
 */
record Portion(int number, int size, long count) {

	private static final int ROWS = 25;

	/**
	 * The page that was asked for; the first where it was not, or not by a number.
	 */
	static Portion of(String asked, long count) {
		String digits = asked.matches("[0-9]{1,9}") ? asked : "1";
		int last = new Portion(1, ROWS, count).pages();
		return new Portion(Math.max(1, Math.min(last, Integer.parseInt(digits))), ROWS, count);
	}

	int pages() {
		return (int) Math.min(Integer.MAX_VALUE, Math.max(1, (this.count + this.size - 1) / this.size));
	}

	long skip() {
		return (this.number - 1L) * this.size;
	}

	/**
	 * The place of the page's first row in the whole list, from 1.
	 */
	public long firstRow() {
		return skip() + 1;
	}

	public long lastRow() {
		return Math.min(this.count, skip() + this.size);
	}

	PageLinks links(IntFunction<String> address) {
		return PageLinks.of(this.number, pages(), address);
	}

}
