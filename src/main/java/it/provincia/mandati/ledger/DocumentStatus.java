// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

/**
 * Where a payment stands, as its creditor sees it. It is derived from the facts and never
 * stated. The order is the one lists are sorted by.
 */
public enum DocumentStatus {

	/** An office has the file in hand. */
	IN_PROGRESS,

	/** The office has stopped it, and says why. */
	SUSPENDED,

	/** The office has turned it down. */
	REJECTED,

	/** A mandate stands, no money has moved. */
	MANDATE_ISSUED,

	/** Some of it has been paid. */
	PARTLY_PAID,

	/** The bank could not pay, or the money came back. */
	RETURNED,

	/** All of it has been paid. */
	PAID,

	/** It will not be paid any more. */
	CANCELLED

}
