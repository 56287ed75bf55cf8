// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.List;

import it.provincia.mandati.platform.PageLinks;

/**
 * One page of questions, or of what was decided about them.
 *
 * @param path where the list stands
 * @param count how many there are in all
 * @param number the page's, from 1; it is the last one where a higher one was asked for
 */
record QuestionPage<T>(String path, List<T> rows, long count, int number) {

	static final int SIZE = 25;

	private static final int LONGEST = 9;

	/**
	 * The number of a page as an address gives it; the first where it gives none.
	 */
	static int number(String parameter) {
		return parameter.matches("[0-9]{1," + LONGEST + "}") ? Math.max(1, Integer.parseInt(parameter)) : 1;
	}

	static int pages(long count) {
		return (int) Math.max(1, (count + SIZE - 1) / SIZE);
	}

	/**
	 * The page that there is instead of one that there may not be.
	 */
	static int existing(int asked, long count) {
		return Math.min(asked, pages(count));
	}

	public int pages() {
		return pages(this.count);
	}

	public PageLinks links() {
		return PageLinks.of(this.number, pages(), (page) -> (page == 1) ? this.path : this.path + "?page=" + page);
	}

}
