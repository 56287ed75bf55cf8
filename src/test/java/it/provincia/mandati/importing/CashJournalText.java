// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A treasurer's journal as a bank writes it, invented. What a test does not say is
 * ordinary.
 */
final class CashJournalText {

	private final List<String> movements = new ArrayList<>();

	private final String id;

	private String body = "80002130195";

	private CashJournalText(String id) {
		this.id = id;
	}

	static CashJournalText journal(String id) {
		return new CashJournalText(id);
	}

	CashJournalText of(String taxCode) {
		this.body = taxCode;
		return this;
	}

	CashJournalText movement(int number, String operation, int mandate, int line, String day, String amount) {
		return movement("USCITA", "MANDATO", number, operation, mandate, line, day, amount, "0004501");
	}

	CashJournalText movement(String type, String document, int number, String operation, int mandate, int line,
			String day, String amount, String receipt) {
		this.movements
			.add("""
					<movimento_conto_evidenza>
					  <identificativo_flusso>F-1</identificativo_flusso><numero_movimento>%07d</numero_movimento>
					  <tipo_movimento>%s</tipo_movimento><tipo_documento>%s</tipo_documento><tipo_operazione>%s</tipo_operazione>
					  <numero_documento>%07d</numero_documento><progressivo_documento>%07d</progressivo_documento>
					  <importo>%s</importo><numero_bolletta_quietanza>%s</numero_bolletta_quietanza>
					  <numero_bolletta_quietanza_storno>0000099</numero_bolletta_quietanza_storno>
					  <data_movimento>%s</data_movimento>
					  <cliente><anagrafica_cliente>Edil &amp; Esempio S.r.l.</anagrafica_cliente></cliente>
					  <sospeso><numero_provvisorio>7</numero_provvisorio><importo_provvisorio>1.00</importo_provvisorio></sospeso>
					  <causale>Saldo</causale>
					</movimento_conto_evidenza>
					"""
				.formatted(number, type, document, operation, mandate, line, amount, receipt, day));
		return this;
	}

	@Override
	public String toString() {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<flusso_giornale_di_cassa>
				<testata_messaggio><descrizione_ente>Provincia di Prova</descrizione_ente>
				<codice_fiscale_ente>%s</codice_fiscale_ente></testata_messaggio>
				<identificativo_flusso_BT>%s</identificativo_flusso_BT><pagina>1</pagina>
				<esercizio>2026</esercizio>
				<informazioni_conto_evidenza><conto_evidenza>1</conto_evidenza>
				%s</informazioni_conto_evidenza>
				</flusso_giornale_di_cassa>
				""".formatted(this.body, this.id, String.join("", this.movements));
	}

	byte[] bytes() {
		return toString().getBytes(StandardCharsets.UTF_8);
	}

}
