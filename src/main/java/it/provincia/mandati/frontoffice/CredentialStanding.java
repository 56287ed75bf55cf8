// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

/**
 * How a creditor stands with its credentials, as the view {@code creditor_credentials}
 * tells.
 */
enum CredentialStanding {

	/** Never issued. */
	NONE,

	/** The last letter never reached the office: nobody can know its password. */
	NOT_SENT,

	/** A letter went out, and its password still opens. */
	ISSUED,

	/** The password of the letter was not used in time. */
	EXPIRED,

	/** With a password of its own. */
	ACTIVE,

	/** Closed by somebody of the staff. */
	DISABLED

}
