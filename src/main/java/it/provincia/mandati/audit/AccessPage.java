// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.util.List;

/**
 * One page of what was done about a creditor, newest first.
 *
 * @param number the page's number, from 1; it is the last one where a higher one was
 * asked for
 * @param pages how many there are; an empty list has one
 */
public record AccessPage(List<AccessEntry> entries, int number, int pages) {

	public AccessPage {
		entries = List.copyOf(entries);
	}

}
