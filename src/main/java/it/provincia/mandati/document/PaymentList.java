// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.List;

import it.provincia.mandati.ledger.Payment;
import it.provincia.mandati.ledger.PaymentPage;
import it.provincia.mandati.platform.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * The payments as their page shows them, with every address ready made.
 *
 * @param path where the list stands
 */
record PaymentList(String path, PaymentForm filter, PaymentPage page) {

	public List<Payment> rows() {
		return this.page.rows();
	}

	/**
	 * Whether nothing was ever paid, filters or no filters.
	 */
	public boolean empty() {
		return this.page.totals().count() == 0 && !this.filter.active();
	}

	public PageLinks pager() {
		return PageLinks.of(this.page.number(), this.page.pages(), (number) -> this.path + this.filter.suffix(number));
	}

	public String csv() {
		return this.path + ".csv" + this.filter.suffix();
	}

	/**
	 * The same amount on any day; null where no days were asked for beside it.
	 */
	public @Nullable String onAnyDay() {
		return this.filter.narrow() ? this.path + this.filter.withoutDays().suffix() : null;
	}

	/**
	 * Any amount on the same days; null where no amount was asked for beside them.
	 */
	public @Nullable String ofAnyAmount() {
		return this.filter.narrow() ? this.path + this.filter.withoutAmount().suffix() : null;
	}

}
