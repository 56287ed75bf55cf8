// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

import it.provincia.mandati.ledger.TimelinessRow;
import it.provincia.mandati.platform.Spreadsheet;

import org.springframework.stereotype.Component;

/**
 * The payments behind the indicator of timeliness as a spreadsheet, with all that it
 * takes to compute it again by hand: the last but one column, added up, by that of the
 * amounts that count. What is left out has neither, and says why.
 */
@Component
class TimelinessSheet {

	private static final List<String> HEADER = List.of("tipo", "numero", "data", "protocollo", "ufficio", "mandato",
			"scadenza", "data_trasmissione", "giorni_esclusi", "giorni", "parte_lorda", "iva_split", "note_di_credito",
			"importo_che_conta", "giorni_per_importo", "escluso_perche");

	private final Labels labels;

	TimelinessSheet(Labels labels) {
		this.labels = labels;
	}

	/**
	 * @param source hands over the payments
	 */
	void write(OutputStream out, Consumer<Consumer<TimelinessRow>> source) throws IOException {
		Spreadsheet sheet = new Spreadsheet(out, "Tempestività", HEADER);
		source.accept((payment) -> sheet.row()
			.text(this.labels.of(payment.type()))
			.text(payment.number())
			.date(payment.date())
			.text(payment.protocol())
			.text(payment.office())
			.text(payment.mandate())
			.date(payment.dueOn())
			.date(payment.transmittedOn())
			.number(payment.stoppedDays())
			.number(payment.days())
			.amount(payment.part())
			.amount(payment.splitVat())
			.amount(payment.credit())
			.amount((payment.leftOut() == null) ? payment.amount() : null)
			.amount(payment.weighedDays())
			.text((payment.leftOut() != null) ? this.labels.of(payment.leftOut()) : null)
			.end());
		sheet.finish();
	}

}
