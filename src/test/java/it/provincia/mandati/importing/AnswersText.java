// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.nio.charset.StandardCharsets;

/**
 * What a treasurer answers to orders, as he writes it, invented.
 */
final class AnswersText {

	private final StringBuilder answers = new StringBuilder();

	static AnswersText message() {
		return new AnswersText();
	}

	/**
	 * @param moment as in {@code 2026-04-21T10:00:00}
	 */
	AnswersText mandate(int number, String answer, String moment) {
		return add(number, "", answer, moment);
	}

	AnswersText line(int number, int line, String amount, String answer, String moment) {
		return add(number,
				"<progressivo_beneficiario>%d</progressivo_beneficiario><importo>%s</importo>".formatted(line, amount),
				answer, moment);
	}

	private AnswersText add(int number, String line, String answer, String moment) {
		this.answers.append("""
				<esito_mandati><identificativo_flusso>F-1</identificativo_flusso><esercizio>2026</esercizio>
				<numero_mandato>%d</numero_mandato>%s<esito_operazione>%s</esito_operazione>
				<data_ora_esito_operazione>%s</data_ora_esito_operazione>%s</esito_mandati>
				""".formatted(number, line, answer, moment, answer.equals("NON ESEGUIBILE")
				? "<lista_errori><codice_errore>101</codice_errore><descrizione>Beneficiario irreperibile</descrizione></lista_errori>"
				: ""));
		return this;
	}

	byte[] bytes() {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<messaggi_esito_applicativo><testata_messaggio><codice_fiscale_ente>80002130195</codice_fiscale_ente>
				</testata_messaggio><identificativo_flusso_BT>EA-1</identificativo_flusso_BT>
				%s<esito_reversali><numero_reversale>1</numero_reversale></esito_reversali></messaggi_esito_applicativo>
				""".formatted(this.answers).getBytes(StandardCharsets.UTF_8);
	}

}
