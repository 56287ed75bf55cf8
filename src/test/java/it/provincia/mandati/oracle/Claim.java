// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/**
 * An accounting document as its row states it. A credit note's amounts are minus what the
 * file says, whatever the sign there; every other type keeps its sign.
 *
 * @param net what is to reach the creditor, {@code null} where the row does not tell
 * @param state the office's word on it, empty where it gave none
 */
record Claim(String code, Subject owner, ExpectedType type, String number, LocalDate date, String subject,
		BigDecimal amount, BigDecimal net, LocalDate dueDate, String office, String state, String cig, String cup) {

	static Claim of(OracleRow row, Subject owner, Map<String, String> officeNames) {
		ExpectedType type = ExpectedType.ofFile(row.code("tipo"));
		String office = row.code("codice_ufficio");
		BigDecimal net = netOf(row, type);
		return new Claim(row.code("codice_documento"), owner, type, row.text("numero"), row.date("data"),
				row.text("oggetto"), signed(type, row.amount("importo")), (net != null) ? signed(type, net) : null,
				row.date("data_scadenza"), officeNames.getOrDefault(office, office), row.codeOr("stato", ""),
				row.code("cig"), row.code("cup"));
	}

	boolean isCreditNote() {
		return this.type == ExpectedType.CREDIT_NOTE;
	}

	private static BigDecimal netOf(OracleRow row, ExpectedType type) {
		BigDecimal vat = row.amount("iva_split");
		BigDecimal withheld = row.amount("ritenuta");
		BigDecimal net = row.amount("importo_netto");
		if (net != null || (vat == null && withheld == null)) {
			return net;
		}
		return plain(type, row.amount("importo")).subtract(plain(type, (vat != null) ? vat : BigDecimal.ZERO))
			.subtract(plain(type, (withheld != null) ? withheld : BigDecimal.ZERO));
	}

	private static BigDecimal plain(ExpectedType type, BigDecimal amount) {
		return (type == ExpectedType.CREDIT_NOTE) ? amount.abs() : amount;
	}

	private static BigDecimal signed(ExpectedType type, BigDecimal amount) {
		return (type == ExpectedType.CREDIT_NOTE) ? amount.abs().negate() : amount;
	}

}
