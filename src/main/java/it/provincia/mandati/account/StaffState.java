// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

/**
 * How an account of the staff stands, as whoever keeps the accounts sees it.
 */
public enum StaffState {

	/** With a password of its own. */
	ACTIVE,

	/** With an initial password that still opens. */
	INITIAL,

	/** With an initial password that nobody used in time. */
	EXPIRED,

	DISABLED

}
