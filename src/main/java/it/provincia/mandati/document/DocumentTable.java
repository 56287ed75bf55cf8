// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import it.provincia.mandati.ledger.OfficeContact;
import it.provincia.mandati.ledger.Position;
import it.provincia.mandati.platform.ItalianCsv;
import it.provincia.mandati.platform.Spreadsheet;
import it.provincia.mandati.platform.TableRow;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Positions as files, row by row as they come: {@code documents.csv} and the same columns
 * as a spreadsheet, with Italian labels in every language, because files are compared and
 * taken up by other programs.
 */
@Component
class DocumentTable {

	private static final List<String> HEADER = List.of("tipo", "numero", "data", "oggetto", "importo", "da_pagare",
			"scadenza", "stato", "ufficio", "mandato", "data_mandato", "importo_pagato", "data_pagamento",
			"modalita_pagamento", "causale", "cig", "cup");

	private final MessageSource messages;

	DocumentTable(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * @param source hands over the positions
	 */
	void csv(OutputStream out, Consumer<Consumer<Position>> source) throws IOException {
		try (ItalianCsv csv = ItalianCsv.defused(out)) {
			csv.row(HEADER);
			source.accept((position) -> write(position, csv.row()));
		}
	}

	/**
	 * @param source hands over the positions
	 */
	void xlsx(OutputStream out, Consumer<Consumer<Position>> source) throws IOException {
		Spreadsheet sheet = new Spreadsheet(out, "Documenti", HEADER);
		source.accept((position) -> write(position, sheet.row()));
		sheet.finish();
	}

	private void write(Position position, TableRow row) {
		OfficeContact office = position.office();
		row.text(label(position.type()))
			.text(position.number())
			.date(position.date())
			.text(position.subject())
			.amount(position.amount())
			.amount(position.toPay())
			.date(position.dueOn())
			.text(label(position.status()))
			.text((office != null) ? office.name() : null)
			.text(position.mandates())
			.date(position.mandateOn())
			.amount(position.paidAmount())
			.date(position.paidOn())
			.text(position.method())
			.text(position.reason())
			.text(position.cig())
			.text(position.cup())
			.end();
	}

	private String label(Enum<?> constant) {
		return this.messages.getMessage(constant.getDeclaringClass().getSimpleName() + "." + constant.name(), null,
				Locale.ITALIAN);
	}

}
