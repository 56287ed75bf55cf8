// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

/**
 * A column of the body's own CSV.
 *
 * @param header its name in the file
 * @param name its name in the staging table and in the ledger
 * @param cell how its cells are read
 * @param must whether every file of the kind must bear it, filled
 */
public record Column(String header, String name, Cell cell, boolean must) {

	static Column must(String header, String name, Cell cell) {
		return new Column(header, name, cell, true);
	}

	/**
	 * The same column in a file of XML.
	 */
	Column asXml() {
		return new Column(this.header, this.name, this.cell.asXml(), this.must);
	}

	static Column may(String header, String name, Cell cell) {
		return new Column(header, name, cell, false);
	}

}
