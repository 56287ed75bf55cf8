// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

/**
 * What became of the rows of a file: each row read is counted once.
 *
 * @param read all rows, the header aside
 * @param added rows that brought something not known before
 * @param changed rows that changed what was known
 * @param unchanged rows that said what was known, or something older
 * @param parked rows taken that wait for their payee or their document
 * @param rejected rows that could not be taken
 */
record FileReport(long read, long added, long changed, long unchanged, long parked, long rejected) {

	static final FileReport NOTHING = new FileReport(0, 0, 0, 0, 0, 0);

}
