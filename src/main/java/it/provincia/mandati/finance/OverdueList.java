// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.util.List;

import it.provincia.mandati.ledger.OverdueDocument;
import it.provincia.mandati.platform.PageLinks;

/**
 * The documents past due as their page lists them.
 */
record OverdueList(OverdueForm filter, Portion portion, List<OverdueDocument> rows) {

	public PageLinks pager() {
		return this.portion.links((page) -> OverdueController.PATH + this.filter.suffix(page));
	}

	/**
	 * The whole list as a spreadsheet.
	 */
	public String xlsx() {
		return OverdueController.PATH + ".xlsx" + this.filter.suffix();
	}

}
