// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

/**
 * What became of a decision.
 */
enum SettlingOutcome {

	DONE,

	/** Somebody else has decided meanwhile, or files have told what nobody knew. */
	OVERTAKEN,

	/** A file is being imported. */
	BUSY

}
