// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.util.Arrays;

/**
 * What a position is, in the order by which lists sort it, with its code in the own CSV
 * and its Italian label in exports.
 */
public enum ExpectedType {

	INVOICE("FATTURA", "Fattura"),

	CREDIT_NOTE("NOTA_CREDITO", "Nota di credito"),

	FEE_NOTE("PARCELLA", "Parcella"),

	EXPENSE_NOTE("NOTA_SPESE", "Nota spese"),

	CONTRIBUTION("CONTRIBUTO", "Contributo"),

	REIMBURSEMENT("RIMBORSO", "Rimborso"),

	BENEFIT("BENEFICIO", "Beneficio"),

	OTHER("ALTRO", "Altro");

	private final String fileCode;

	private final String label;

	ExpectedType(String fileCode, String label) {
		this.fileCode = fileCode;
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	static ExpectedType ofFile(String code) {
		return Arrays.stream(values())
			.filter((type) -> type.fileCode.equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Not a type: " + code));
	}

}
