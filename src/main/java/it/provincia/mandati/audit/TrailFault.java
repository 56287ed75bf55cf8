// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

/**
 * What is wrong with a trail that somebody has laid hands on.
 */
public enum TrailFault {

	/** Something else stands in a row than when it was sealed. */
	ROW_CHANGED,

	ROW_MISSING,

	/** A row came in by no door, or pretends to be older than it is. */
	ROW_ADDED,

	/** It is not as it was made, or not where it was. */
	SEAL_CHANGED,

	SEAL_MISSING,

	/** The last ones, which only the file beside the database knows, are gone. */
	TAIL_CUT,

	/** What tells of months that were dropped is not as it was made. */
	DROP_CHANGED

}
