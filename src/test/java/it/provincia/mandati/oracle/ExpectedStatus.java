// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

/**
 * Where a position stands, in the order by which lists sort it, with its Italian label in
 * exports.
 */
public enum ExpectedStatus {

	IN_PROGRESS("In lavorazione"),

	SUSPENDED("Sospeso"),

	REJECTED("Respinto"),

	MANDATE_ISSUED("Mandato emesso"),

	PARTLY_PAID("Pagato in parte"),

	RETURNED("Pagamento non riuscito"),

	PAID("Pagato"),

	CANCELLED("Annullato");

	private final String label;

	ExpectedStatus(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
