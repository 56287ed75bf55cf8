// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

import it.provincia.mandati.ledger.OverdueDocument;
import it.provincia.mandati.platform.Spreadsheet;

import org.springframework.stereotype.Component;

/**
 * Documents past due as a spreadsheet, row by row as they come.
 */
@Component
class OverdueSheet {

	private static final List<String> HEADER = List.of("ufficio", "tipo", "numero", "data", "protocollo", "scadenza",
			"giorni_di_ritardo", "fascia", "importo", "da_pagare", "stato");

	private final Labels labels;

	OverdueSheet(Labels labels) {
		this.labels = labels;
	}

	/**
	 * @param source hands over the documents
	 */
	void write(OutputStream out, Consumer<Consumer<OverdueDocument>> source) throws IOException {
		Spreadsheet sheet = new Spreadsheet(out, "Scaduto", HEADER);
		source.accept((document) -> sheet.row()
			.text(document.office())
			.text(this.labels.of(document.type()))
			.text(document.number())
			.date(document.date())
			.text(document.protocol())
			.date(document.dueOn())
			.number((int) document.days())
			.text(this.labels.of(document.band()))
			.amount(document.amount())
			.amount(document.toPay())
			.text(this.labels.of(document.status()))
			.end());
		sheet.finish();
	}

}
