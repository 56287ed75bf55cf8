// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

/**
 * Somebody the body owes, named by the CF where there is one, else by the P.IVA.
 */
record Subject(boolean byTaxCode, String code) {

	static Subject ofTaxCode(String code) {
		return new Subject(true, code);
	}

	static Subject ofVatNumber(String code) {
		return new Subject(false, code);
	}

}
