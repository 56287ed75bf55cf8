// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

/**
 * Which of the creditors without credentials are meant.
 */
enum LetterScope {

	ALL,

	/**
	 * Those to whom something is owed, or with a document, an act of an office, a mandate
	 * or a payment of the last twelve months.
	 */
	CURRENT

}
