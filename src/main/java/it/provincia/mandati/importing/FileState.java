// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

/**
 * What became of a file.
 */
enum FileState {

	/** Being read. */
	RUNNING,

	/** Its good rows are in the ledger. */
	TAKEN,

	/** Tried: its good rows would be in the ledger, and are not. */
	TRIED,

	/** Identical to the last file taken of its kind: nothing was done. */
	DUPLICATE,

	/** Taken, and taken back with its run: nothing of it is in the ledger any more. */
	UNDONE,

	/** Refused whole: nothing of it is in the ledger. */
	REFUSED,

	/** Stopped by a fault of the system: it stays in the inbox and is tried again. */
	FAILED

}
