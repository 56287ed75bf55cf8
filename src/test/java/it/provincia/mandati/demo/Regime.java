// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * How a trade's documents are taxed.
 */
enum Regime {

	/** Invoices with VAT that the body pays to the State. */
	SPLIT {

		@Override
		Amount amount(long taxable, int rate) {
			return Amount.split(taxable, rate);
		}

	},

	/** Professionals' fees, with tax withheld. */
	FEE {

		@Override
		Amount amount(long taxable, int rate) {
			return Amount.fee(taxable);
		}

	},

	/** Neither: grants, exempt services, foreign firms. */
	PLAIN {

		@Override
		Amount amount(long taxable, int rate) {
			return Amount.plain(taxable);
		}

	};

	abstract Amount amount(long taxable, int rate);

}
