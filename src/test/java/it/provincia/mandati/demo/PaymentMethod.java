// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.List;

/**
 * How the treasurer pays, and why a payment of that sort comes back.
 */
enum PaymentMethod {

	SEPA("Bonifico SEPA", "IBAN inesistente", "Conto corrente estinto", "Intestatario del conto non corrispondente"),

	ABROAD("Bonifico estero in euro", "Codice BIC non raggiungibile", "Conto corrente estinto"),

	CHEQUE("Assegno circolare", "Assegno non incassato nei termini", "Assegno tornato al mittente"),

	BANK_OF_ITALY("Girofondi Banca d'Italia", "Conto di tesoreria unica non corrispondente"),

	CASH("Per cassa", "Il beneficiario non si è presentato nei termini"),

	TAX_FORM("F24EP", "Delega scartata: codice tributo non ammesso"),

	DIRECT_DEBIT("Addebito preautorizzato SDD", "Addebito richiamato dalla banca del creditore"),

	OFFSET("Compensazione", "Compensazione non ammessa");

	private final String title;

	private final List<String> returnReasons;

	PaymentMethod(String title, String... returnReasons) {
		this.title = title;
		this.returnReasons = List.of(returnReasons);
	}

	/** What suits the creditor; cash only for small sums. */
	static PaymentMethod suiting(Creditor creditor, long cents, Chance chance) {
		if (creditor.isForeign()) {
			return ABROAD;
		}
		return switch (creditor.kind()) {
			case BODY -> BANK_OF_ITALY;
			case PERSON -> forPerson(creditor, cents, chance);
			default -> SEPA;
		};
	}

	private static PaymentMethod forPerson(Creditor creditor, long cents, Chance chance) {
		if (!creditor.codes().vatNumber().isEmpty() || chance.percent(70)) {
			return SEPA;
		}
		return (cents < Euro.of(500) && chance.percent(60)) ? CASH : CHEQUE;
	}

	String title() {
		return this.title;
	}

	boolean goesToAnAccount() {
		return this == SEPA || this == ABROAD;
	}

	String returnReason(int n) {
		return this.returnReasons.get(n % this.returnReasons.size());
	}

}
