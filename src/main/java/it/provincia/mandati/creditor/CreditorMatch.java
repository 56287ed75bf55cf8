// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

/**
 * By what a creditor was found, the surest first.
 */
public enum CreditorMatch {

	TAX_CODE, VAT_NUMBER,

	/** A part of the name, letter by letter but for case and accents. */
	NAME,

	/**
	 * A name that comes near what was typed, a slip of the fingers or the words' order
	 * apart.
	 */
	SIMILAR_NAME

}
