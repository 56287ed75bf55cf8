// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

/**
 * What may wait in the ledger for its other half.
 */
public enum ParkedKind {

	/** Documents whose creditor nobody has named yet. */
	DOCUMENT("documents"),

	/** Mandate lines whose payee nobody has named yet. */
	LINE("lines"),

	/** What a line pays of a document that has not come. */
	PART("parts"),

	/** Movements of the treasurer for a mandate that has not come. */
	MOVEMENT("movements");

	private final String parameter;

	ParkedKind(String parameter) {
		this.parameter = parameter;
	}

	/** As an address says it. */
	public String parameter() {
		return this.parameter;
	}

}
