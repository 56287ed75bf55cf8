// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.Year;
import java.util.List;

import it.provincia.mandati.ledger.Payment;
import it.provincia.mandati.ledger.PaymentPage;
import it.provincia.mandati.platform.PageLinks;
import it.provincia.mandati.platform.QueryString;

/**
 * The withholdings of a year as their page shows them, with every address ready made.
 *
 * @param path where the list stands
 * @param withPayments the years in which anything was paid, the newest first
 */
record WithholdingList(String path, Year year, List<Year> withPayments, PaymentPage page) {

	public List<Payment> rows() {
		return this.page.rows();
	}

	public List<PageLinks.Link> years() {
		return this.withPayments.stream()
			.map((one) -> new PageLinks.Link(one.toString(), address(one, 1), one.equals(this.year)))
			.toList();
	}

	public PageLinks pager() {
		return PageLinks.of(this.page.number(), this.page.pages(), (number) -> address(this.year, number));
	}

	public String csv() {
		return this.path + ".csv" + new QueryString().add("year", this.year.toString());
	}

	private String address(Year one, int number) {
		return this.path + new QueryString().add("year", one.toString())
			.add("page", (number > 1) ? Integer.toString(number) : null);
	}

}
