// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

/**
 * The kinds of accounting documents, as the import names them, and how the body numbers
 * those that it writes itself ({@code #} the number, {@code yyyy} the year).
 */
enum DocumentKind {

	INVOICE("FATTURA", "fattura", "fatture", ""),

	CREDIT_NOTE("NOTA_CREDITO", "nota di credito", "note di credito", "NC #"),

	FEE_NOTE("PARCELLA", "parcella", "parcelle", ""),

	EXPENSE_NOTE("NOTA_SPESE", "nota spese", "note spese", "NS #"),

	CONTRIBUTION("CONTRIBUTO", "contributo", "contributi", "Det. #/yyyy"),

	REIMBURSEMENT("RIMBORSO", "rimborso", "rimborsi", "RIMB-#/yyyy"),

	BENEFIT("BENEFICIO", "beneficio", "benefici", "BEN yyyy/#"),

	OTHER("ALTRO", "documento", "documenti", "Prot. #");

	private final String code;

	private final String singular;

	private final String plural;

	private final String bodysNumbering;

	DocumentKind(String code, String singular, String plural, String bodysNumbering) {
		this.code = code;
		this.singular = singular;
		this.plural = plural;
		this.bodysNumbering = bodysNumbering;
	}

	static DocumentKind of(String code) {
		for (DocumentKind kind : values()) {
			if (kind.code.equals(code)) {
				return kind;
			}
		}
		throw new IllegalArgumentException(code);
	}

	String code() {
		return this.code;
	}

	String singular() {
		return this.singular;
	}

	String plural() {
		return this.plural;
	}

	String numberingOf(Creditor creditor) {
		return this.bodysNumbering.isEmpty() ? creditor.numbering() : this.bodysNumbering;
	}

	boolean isNumberedByTheBody() {
		return this != CREDIT_NOTE && !this.bodysNumbering.isEmpty();
	}

	/** It comes through the exchange system (SdI). */
	boolean isElectronic() {
		return this == INVOICE || this == CREDIT_NOTE || this == FEE_NOTE;
	}

	/** Minus within a mandate line. */
	int sign() {
		return (this == CREDIT_NOTE) ? -1 : 1;
	}

}
