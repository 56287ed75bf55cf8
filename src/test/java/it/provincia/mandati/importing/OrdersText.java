// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A flow of orders as an accounting system writes it, invented. What a test does not say
 * is ordinary.
 */
final class OrdersText {

	private final List<String> mandates = new ArrayList<>();

	private final String created;

	private OrdersText(String created) {
		this.created = created;
	}

	/**
	 * @param created day and time, as in {@code 2026-04-20T09:15:00}
	 */
	static OrdersText flow(String created) {
		return new OrdersText(created);
	}

	OrdersText mandate(String operation, int number, String... payees) {
		this.mandates.add("""
				<mandato>
				  <tipo_operazione>%s</tipo_operazione><numero_mandato>%d</numero_mandato>
				  <data_mandato>2026-04-20</data_mandato><importo_mandato>1.00</importo_mandato>
				  <bilancio><codifica_bilancio>1</codifica_bilancio></bilancio>
				  %s
				</mandato>
				""".formatted(operation, number, String.join("", payees)));
		return this;
	}

	OrdersText income() {
		this.mandates
			.add("""
					<reversale><tipo_operazione>INSERIMENTO</tipo_operazione><numero_reversale>1</numero_reversale>
					<informazioni_versante><progressivo_versante>1</progressivo_versante></informazioni_versante></reversale>
					""");
		return this;
	}

	static String payee(int line, String amount, String taxCode, String... more) {
		return """
				<informazioni_beneficiario>
				  <progressivo_beneficiario>%d</progressivo_beneficiario><importo_beneficiario>%s</importo_beneficiario>
				  <tipo_pagamento>SEPA CREDIT TRANSFER</tipo_pagamento>
				  %s
				  <beneficiario><anagrafica_beneficiario>Edilè Esempio S.r.l.</anagrafica_beneficiario>
				    <indirizzo_beneficiario>Via dei Prati 3</indirizzo_beneficiario><cap_beneficiario>26100</cap_beneficiario>
				    <localita_beneficiario>Cremona</localita_beneficiario><provincia_beneficiario>CR</provincia_beneficiario>
				    %s</beneficiario>
				  <sepa_credit_transfer><iban>IT60X0542811101000000123456</iban></sepa_credit_transfer>
				  <causale>Saldo fornitura</causale>
				</informazioni_beneficiario>
				"""
			.formatted(line, amount, String.join("", more), taxCode.isEmpty() ? ""
					: "<codice_fiscale_beneficiario>" + taxCode + "</codice_fiscale_beneficiario>");
	}

	static String invoice(String lot, String number, String amount) {
		return part("""
				<tipo_documento_siope_e>ELETTRONICO</tipo_documento_siope_e>
				<identificativo_lotto_sdi_siope>%s</identificativo_lotto_sdi_siope>""".formatted(lot), number, amount);
	}

	static String paper(String issuer, int year, String number, String amount) {
		return part("""
				<tipo_documento_siope_a>ANALOGICO</tipo_documento_siope_a>
				<codice_fiscale_emittente_siope>%s</codice_fiscale_emittente_siope>
				<anno_emissione_fattura_siope>%d</anno_emissione_fattura_siope>""".formatted(issuer, year), number,
				amount);
	}

	private static String part(String document, String number, String amount) {
		return """
				<classificazione><codice_cgu>1030209008</codice_cgu><codice_cup>H94G19030460029</codice_cup>
				<importo>1.00</importo><classificazione_dati_siope_uscite><codice_cig_siope>B1234567A8</codice_cig_siope>
				<fattura_siope>%s<dati_fattura_siope><numero_fattura_siope>%s</numero_fattura_siope>
				<importo_siope>%s</importo_siope><data_scadenza_pagam_siope>2026-05-20</data_scadenza_pagam_siope>
				</dati_fattura_siope></fattura_siope></classificazione_dati_siope_uscite></classificazione>
				"""
			.formatted(document, number, amount);
	}

	static String withheld(String amount) {
		return "<ritenute><importo_ritenute>" + amount
				+ "</importo_ritenute><numero_reversale>5</numero_reversale></ritenute>";
	}

	static String replaces(int mandate, int line) {
		return """
				<sostituzione_mandato><numero_mandato_da_sostituire>%d</numero_mandato_da_sostituire>
				<progressivo_beneficiario_da_sostituire>%d</progressivo_beneficiario_da_sostituire>
				<esercizio_mandato_da_sostituire>2026</esercizio_mandato_da_sostituire></sostituzione_mandato>
				""".formatted(mandate, line);
	}

	String text(String encoding) {
		return """
				<?xml version="1.0" encoding="%s"?>
				<flusso_ordinativi><testata_flusso><identificativo_flusso>F-%s</identificativo_flusso>
				<data_ora_creazione_flusso>%s</data_ora_creazione_flusso><descrizione_ente>Provincia di Prova</descrizione_ente>
				<codice_fiscale_ente>80002130195</codice_fiscale_ente></testata_flusso>
				<esercizio>2026</esercizio>
				%s</flusso_ordinativi>
				"""
			.formatted(encoding, this.created, this.created, String.join("", this.mandates));
	}

	byte[] bytes() {
		return text("UTF-8").getBytes(StandardCharsets.UTF_8);
	}

	byte[] bytes(String encoding) {
		return text(encoding).getBytes(Charset.forName(encoding));
	}

}
