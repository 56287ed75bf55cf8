// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * The codes a creditor is known by; an empty one is not known.
 *
 * @param shared whether the P.IVA is that of a VAT group (DPR 633/72 art. 70-bis), where
 * only the CF tells the members apart
 */
record Codes(String taxCode, String vatNumber, boolean shared) {

	private static final int ROUND = 20;

	private static final int VAT_NUMBER_ONLY = 4;

	private static final int TAX_CODE_ONLY = 7;

	static Codes of(String taxCode, String vatNumber) {
		return new Codes(taxCode, vatNumber, false);
	}

	/**
	 * As the n-th row about the creditor states them: real files bring now both, now one
	 * of the two.
	 */
	Codes statedIn(int n) {
		if (this.taxCode.isEmpty() || this.vatNumber.isEmpty()) {
			return this;
		}
		int turn = n % ROUND;
		if (turn < VAT_NUMBER_ONLY && !this.shared) {
			return of("", this.vatNumber);
		}
		return (turn < TAX_CODE_ONLY) ? of(this.taxCode, "") : this;
	}

}
