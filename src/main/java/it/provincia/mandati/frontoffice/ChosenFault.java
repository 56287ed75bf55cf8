// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

/**
 * Why a code of a list gets no letter.
 */
enum ChosenFault {

	/** Has not the form of a code. */
	NO_CODE,

	UNKNOWN,

	/** Several creditors bear it (VAT group, DPR 633/72 art. 70-bis). */
	SHARED,

	/** Names a creditor whom the list has named before. */
	REPEATED,

	/** No code names this creditor alone. */
	UNNAMED,

	/** May not log in with a password, by the settings. */
	NOT_ADMITTED,

	/** Has a password of its own, which a letter would void. */
	ACTIVE,

	DISABLED

}
