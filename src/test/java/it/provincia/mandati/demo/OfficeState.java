// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.List;

/**
 * What the office says of a document, with reasons it would give.
 */
enum OfficeState {

	UNSAID(""), REGISTERED("REGISTRATO"), LIQUIDATED("LIQUIDATO"), SUSPENDED("SOSPESO"),

	REJECTED("RESPINTO", "Codice univoco ufficio non corretto", "CIG mancante o errato: fattura da riemettere",
			"Importo non conforme all'ordine", "Aliquota IVA errata: manca la scissione dei pagamenti",
			"Prestazione non resa nel periodo indicato", "Intestazione della fattura ad altro ente"),

	CANCELLED("ANNULLATO", "Registrata due volte", "Stornata per intero con nota di credito",
			"Annullata su richiesta del creditore", "Documento sostituito da uno corretto");

	private final String code;

	private final List<String> reasons;

	OfficeState(String code, String... reasons) {
		this.code = code;
		this.reasons = List.of(reasons);
	}

	String code() {
		return this.code;
	}

	String reason(int n) {
		return this.reasons.isEmpty() ? "" : this.reasons.get(n % this.reasons.size());
	}

}
