// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

/**
 * Who looks.
 */
enum Persona {

	NOBODY,

	/** With the password of the letter. */
	NEWCOMER,

	/** The largest one of the demo data, with documents in every status. */
	CREDITOR,

	/** A creditor of the demo data of whose fees something was withheld. */
	PROFESSIONAL,

	/** A creditor of whom nothing was ever loaded. */
	STRANGER,

	/** Of the staff, a new one at each visit, who begins at the log-in. */
	CLERK,

	URP,

	FINANCE,

	ADMIN

}
