// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

/**
 * How a change of a staff account ended. The words are messages, {@code user.refused.}
 * and the constant's name.
 */
public enum StaffChange {

	DONE,

	/** Nobody changes what they themselves may do. */
	OWN,

	/** It was so before: perhaps a colleague was a moment quicker. */
	ALREADY,

	/** A colleague has changed it to something else since it was looked at. */
	OVERTAKEN

}
