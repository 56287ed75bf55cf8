// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Somebody the body owes money to.
 *
 * @param volume how many documents of everyday business the year brings
 * @param numbering how it numbers its documents: {@code #} the number, {@code yyyy} or
 * {@code yy} the year
 */
record Creditor(String name, CreditorKind kind, Codes codes, Address address, Trade trade, int volume, String numbering,
		int place) {

	private static final int EVERY_NINTH = 9;

	/** The account it had first, or the one it opened when that was closed. */
	String iban(boolean renewed) {
		int account = this.place + (renewed ? 1000 : 0);
		return "DE".equals(this.address.country()) ? Iban.german(account) : Iban.italian(account);
	}

	boolean isForeign() {
		return !"IT".equals(this.address.country());
	}

	/** Terms agreed in the contract: sixty days for some, thirty for most. */
	int paymentTerms() {
		return (this.place % 5 == 3) ? 60 : 30;
	}

	String email() {
		if (this.place % EVERY_NINTH == 0) {
			return "";
		}
		return (this.kind == CreditorKind.PERSON) ? slug(".") + "@posta.example" : "info@" + slug("-") + ".example";
	}

	String certifiedEmail() {
		boolean hasOne = !this.codes.vatNumber().isEmpty() || this.kind == CreditorKind.BODY;
		return (hasOne && !isForeign()) ? slug("-") + "@pec.example" : "";
	}

	private String slug(String hyphen) {
		String plain = Normalizer.normalize(this.name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
		return plain.replaceAll("^(arch\\.|ing\\.|avv\\.|geol\\.|geom\\.|dott\\.ssa) ", "")
			.replaceAll("[^a-z0-9 ]", "")
			.strip()
			.replaceAll(" +", hyphen);
	}

}
