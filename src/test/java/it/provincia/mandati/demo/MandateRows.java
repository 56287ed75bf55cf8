// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * The file of mandates: one row a line, or one a line and document.
 */
final class MandateRows {

	private static final String HEADER = "esercizio;numero;progressivo;data_mandato;importo;importo_ritenute;"
			+ "codice_fiscale;partita_iva;denominazione;codice_documento;importo_documento;tipo;modalita_pagamento;iban;"
			+ "causale;data_trasmissione;data_pagamento;importo_pagato;numero_quietanza;stato;data_stato;motivo";

	private MandateRows() {
	}

	static CsvFile of(List<MandateLine> lines) {
		return new CsvFile("mandati.csv", HEADER, lines.stream().flatMap((line) -> rows(line).stream()).toList());
	}

	private static List<List<String>> rows(MandateLine line) {
		if (line.parts().isEmpty()) {
			return List.of(row(line, "", ""));
		}
		return line.parts().stream().map((part) -> row(line, part.document().code(), amountOf(part, line))).toList();
	}

	/** Left to the default here and there, where the line has no other document. */
	private static String amountOf(Part part, MandateLine line) {
		boolean whole = line.parts().size() == 1 && part.gross() == line.gross();
		return (whole && line.number() % 3 != 0) ? "" : Euro.text(part.signedGross());
	}

	private static List<String> row(MandateLine line, String document, String amount) {
		List<String> cells = new ArrayList<>(order(line));
		cells.addAll(List.of(document, amount, line.kindCode(), line.method().title(), line.iban(), line.reason()));
		cells.addAll(outcome(line));
		return cells;
	}

	private static List<String> order(MandateLine line) {
		Codes codes = line.payee().codes().statedIn(line.number());
		return List.of(Integer.toString(line.day().getYear()), Integer.toString(line.number()),
				Integer.toString(line.progressive()), DateCell.of(line.day()), Euro.text(line.gross()),
				Euro.orEmpty(line.withheld()), codes.taxCode(), codes.vatNumber(), line.payee().name());
	}

	private static List<String> outcome(MandateLine line) {
		Outcome outcome = line.outcome();
		return List.of(DateCell.of(outcome.transmitted()), DateCell.of(outcome.paid()),
				Euro.orEmpty(outcome.paidAmount()), line.receipt(), outcome.state().code(),
				DateCell.of(outcome.since()), line.outcomeReason());
	}

}
