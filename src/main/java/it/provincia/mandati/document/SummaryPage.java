// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.Year;
import java.util.List;

import it.provincia.mandati.ledger.Figures;
import it.provincia.mandati.ledger.MonthFigures;
import it.provincia.mandati.ledger.PaymentTotals;

/**
 * Where a creditor stands, as his first page shows it.
 *
 * @param year that of {@code paid}
 * @param attention what is stopped or was turned down
 * @param more whether there is more of that than is shown
 */
record SummaryPage(Figures figures, Year year, PaymentTotals paid, List<MonthFigures> monthFigures,
		List<DocumentPage> attention, boolean more, List<DocumentPage> changed) {

	/**
	 * Whether there is nothing to tell of: no document ever came.
	 */
	public boolean empty() {
		return this.changed.isEmpty();
	}

	/**
	 * The months, each with its bars.
	 */
	public List<MonthBars> months() {
		return MonthBars.of(this.monthFigures);
	}

	/**
	 * The latest news, each with what it is about, the newest first.
	 */
	public List<News> news() {
		return News.of(this.changed);
	}

}
