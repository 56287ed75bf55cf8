// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

/**
 * What became of one movement of money, as its payee sees it.
 */
public enum PaymentOutcome {

	/** The money went out, and nothing says that it came back. */
	PAID,

	/** The money went out, and later all of its line's money came back. */
	CAME_BACK,

	/** Money that came back to the body (storno). */
	RETURNED,

	/**
	 * Money whose mandate was undone while it stays paid: the treasurer will tie it to
	 * another one (ripristino).
	 */
	REOPENED

}
