// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.Optional;

import it.provincia.mandati.creditor.TaxCode;
import it.provincia.mandati.creditor.VatNumber;
import org.jspecify.annotations.Nullable;

/**
 * A subject whom the finance office makes known by a code, and who is called as the facts
 * say; never by the name alone.
 */
record Newcomer(@Nullable String taxCode, @Nullable String vatNumber, String name) {

	/**
	 * @param code as it was typed: refused where its check digit is wrong
	 */
	static Optional<Newcomer> of(String code, String name) {
		return TaxCode.parse(code)
			.filter(TaxCode::checks)
			.map((taxCode) -> new Newcomer(taxCode.value(), null, name))
			.or(() -> VatNumber.parse(code)
				.filter(VatNumber::isForeign)
				.map((number) -> new Newcomer(null, number.value(), name)));
	}

	/** The code that was typed, as it is kept. */
	public String code() {
		return (this.taxCode != null) ? this.taxCode : String.valueOf(this.vatNumber);
	}

}
