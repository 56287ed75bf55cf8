// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * What a document may be about; the text has places for {@link Wording} to fill.
 */
record Topic(DocumentKind kind, String text) {

	private static final int KIND_AND_TEXT = 2;

	/** A line {@code KIND | text}; without a kind it is an invoice. */
	static Topic parse(String line) {
		String[] cells = line.split("\\|", KIND_AND_TEXT);
		return (cells.length == 1) ? new Topic(DocumentKind.INVOICE, line.strip())
				: new Topic(DocumentKind.of(cells[0].strip()), cells[1].strip());
	}

}
