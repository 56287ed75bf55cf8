// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One payee's line of a mandate with the parts of documents it pays: each part gross,
 * absolute, by the document's code.
 */
record PaymentLine(LineKey key, Subject payee, ExpectedType type, LocalDate date, Fraction gross, Fraction withheld,
		String method, String reason, LineState state, SortedMap<String, Fraction> parts) {

	/** A line from all its rows: one without a document, or one for each document. */
	static PaymentLine of(LineKey key, Subject payee, List<OracleRow> rows) {
		OracleRow first = rows.get(0);
		return new PaymentLine(key, payee, ExpectedType.ofFile(first.codeOr("tipo", "ALTRO")),
				first.date("data_mandato"), Fraction.of(first.amount("importo")),
				Fraction.of(first.amountOr("importo_ritenute", BigDecimal.ZERO)), first.text("modalita_pagamento"),
				first.text("causale"), MandateRowRule.stateOf(first), parts(rows));
	}

	/** R in proportion to a part: what is withheld of it. */
	Fraction withheldOf(Fraction part) {
		return this.withheld.times(part).dividedBy(this.gross);
	}

	/** What has reached the payee of a part: g · N/G · f. */
	Fraction paidOf(Fraction part) {
		return part.minus(withheldOf(part)).times(this.state.paidPart());
	}

	private static SortedMap<String, Fraction> parts(List<OracleRow> rows) {
		SortedMap<String, Fraction> parts = new TreeMap<>(CodePointOrder.INSTANCE);
		for (OracleRow row : rows) {
			String document = row.code("codice_documento");
			BigDecimal amount = row.amountOr("importo_documento", (rows.size() == 1) ? row.amount("importo") : null);
			if (document != null && parts.put(document, Fraction.of(amount).abs()) != null) {
				throw new IllegalArgumentException("A document twice in a line: " + row);
			}
			if (document == null && rows.size() > 1) {
				throw new IllegalArgumentException("A row without document beside others: " + row);
			}
		}
		return parts;
	}

}
