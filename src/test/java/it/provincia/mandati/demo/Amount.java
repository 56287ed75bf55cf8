// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * What a document asks for: the gross, the VAT that the body pays to the State itself
 * (split payment, DPR 633/72 art. 17-ter) and the tax withheld from fees (DPR 600/73 art.
 * 25).
 */
record Amount(long gross, long splitVat, long withheld) {

	private static final int FEE_VAT = 22;

	private static final int FEE_FUND = 4;

	private static final int FEE_TAX = 20;

	static Amount plain(long gross) {
		return new Amount(gross, 0, 0);
	}

	static Amount split(long taxable, int rate) {
		long vat = Euro.percent(taxable, rate);
		return new Amount(taxable + vat, vat, 0);
	}

	/** A gross that is known, its VAT within. */
	static Amount splitOfGross(long gross, int rate) {
		return new Amount(gross, Euro.share(gross, rate, 100 + rate), 0);
	}

	static Amount fee(long fee) {
		long withFund = fee + Euro.percent(fee, FEE_FUND);
		return new Amount(withFund + Euro.percent(withFund, FEE_VAT), 0, Euro.percent(fee, FEE_TAX));
	}

	Amount percent(int percent) {
		return new Amount(Euro.percent(this.gross, percent), Euro.percent(this.splitVat, percent),
				Euro.percent(this.withheld, percent));
	}

	/** What the creditor does not get. */
	long heldBack() {
		return this.splitVat + this.withheld;
	}

	long net() {
		return this.gross - heldBack();
	}

}
