// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

/**
 * What is being done with a file.
 */
enum ImportPhase {

	/** From the file into the staging table. */
	READING,

	/** Which rows can be taken. */
	CHECKING,

	/** Into the facts of the ledger. */
	LOADING,

	/** What creditors will see. */
	DERIVING

}
