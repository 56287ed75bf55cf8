// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.List;

/**
 * Why a document stands still; only disputes and litigation are kept out of the payment
 * indicator (DPCM 22/9/2014 art. 9).
 */
enum Suspension {

	LITIGATION("CONTENZIOSO", "Causa pendente avanti al Tribunale, prossima udienza da fissare",
			"Decreto ingiuntivo opposto: in attesa della decisione"),

	DISPUTE("CONTESTAZIONE", "Quantità contestate al direttore dei lavori",
			"Lavorazione non eseguita a regola d'arte: chiesto il ripristino",
			"Consumi contestati: attesa lettura di verifica"),

	CONFORMITY("CONFORMITA", "Verifica di conformità in corso", "Attesa certificato di regolare esecuzione"),

	NOT_PAYABLE("NON_LIQUIDABILE", "Attesa nota di credito per importo errato",
			"Importo oltre l'impegno: chiesta integrazione"),

	SOCIAL_SECURITY("DURC", "DURC irregolare: avviato l'intervento sostitutivo",
			"DURC in verifica presso gli istituti"),

	OTHER("ALTRO", "Attesa dei dati bancari del beneficiario", "Verifica ex art. 48-bis in corso");

	private final String code;

	private final List<String> reasons;

	Suspension(String code, String... reasons) {
		this.code = code;
		this.reasons = List.of(reasons);
	}

	static Suspension turn(int n) {
		return values()[n % values().length];
	}

	/** Months pass only over what a judge or an expert must settle. */
	static Suspension longTurn(int n) {
		return (n % 2 == 0) ? LITIGATION : DISPUTE;
	}

	String code() {
		return this.code;
	}

	String reason(int n) {
		return this.reasons.get(n % this.reasons.size());
	}

}
