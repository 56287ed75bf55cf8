// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.importing.ImportBench;

/**
 * Files in which every text is one of {@link HostileText}, as the real import takes them:
 * one creditor has a suspended and a paid document with each, and there is a creditor, an
 * office, a parked document and a rejected row of each.
 */
public final class HostileFiles {

	/** The code of the creditor whose documents they are. */
	public static final String CREDITOR = "70000900000";

	/** The one whose every text is all of them. */
	public static final String TOGETHER = "T0";

	private static final int FIRST = 900_100;

	private HostileFiles() {
	}

	/** Loads all of them. */
	public static void load(ImportBench bench) {
		all().forEach((name, content) -> bench.take(name, content.getBytes(StandardCharsets.UTF_8)));
	}

	/** By names that are no better, in an order in which they find one another. */
	public static Map<String, String> all() {
		return new TreeMap<>(Map.of("a <svg onload=window.broken=20>.csv", offices(), "b =cmd|' calc'!A0 \u202Evsc.csv",
				creditors(), "c ${7*7} [[${7*7}]].csv", documents(), "d \r\nforged \u0085forged \u001B[31m.csv",
				mandates(), "e ' or 1=1 --.csv", parked(), "f \" onfocus=window.broken=21.csv", rejected(),
				"g \u009B31m \u2028forged.xml", invoice(), "h %0d%0aforged.xml", orders()));
	}

	static String offices() {
		return csv("codice_ufficio;denominazione;email;telefono",
				each((text) -> List.of("U" + text.ordinal(), text.text(), text.text(), text.text())));
	}

	static String creditors() {
		return csv("partita_iva;denominazione;indirizzo;comune;email;pec",
				Stream.concat(each(
						(text) -> List.of(code(text), text.text(), text.text(), text.text(), text.text(), text.text())),
						Stream.of(List.of(CREDITOR, HostileText.SCRIPT.text(), "", "", "", ""))));
	}

	static String documents() {
		Stream<List<String>> suspended = each(
				(text) -> document("S" + text.ordinal(), text.brief(), text.text(), "U" + text.ordinal()));
		Stream<List<String>> paid = each(
				(text) -> document("P" + text.ordinal(), text.brief(), text.text(), "U" + text.ordinal()));
		return csv(
				"codice_documento;partita_iva;denominazione;tipo;numero;data;importo;oggetto;protocollo;data_scadenza;codice_ufficio;stato;data_stato;tipo_sospensione;motivo;cig;cup",
				Stream.of(suspended, paid, Stream.of(document(TOGETHER, TOGETHER, HostileText.together(), "U0")))
					.flatMap(Function.identity()));
	}

	private static List<String> document(String code, String number, String text, String office) {
		return List.of(code, CREDITOR, "", "FATTURA", number, "1/3/2026", "100,00", text, number, "1/4/2026", office,
				"SOSPESO", "2/3/2026", "ALTRO", text, number, number);
	}

	static String mandates() {
		return csv(
				"esercizio;numero;data_mandato;importo;importo_ritenute;partita_iva;codice_documento;modalita_pagamento;iban;causale;data_pagamento;numero_quietanza;stato;motivo",
				each((text) -> List.of("2026", String.valueOf(FIRST + text.ordinal()), "5/3/2026", "100,00", "20,00",
						CREDITOR, "P" + text.ordinal(), text.text(), text.text(), text.text(), "9/3/2026", text.text(),
						"PAGATO", text.text())));
	}

	/** Of creditors whom nobody knows. */
	static String parked() {
		return csv("codice_documento;partita_iva;tipo;numero;data;importo;codice_ufficio", each((text) -> List
			.of("W" + text.ordinal(), "70000800000", "FATTURA", text.brief(), "1/3/2026", "100,00", "U0")));
	}

	/** Of days and amounts that are none. */
	static String rejected() {
		return csv("codice_documento;partita_iva;denominazione;tipo;numero;data;importo;codice_ufficio;oggetto",
				each((text) -> List.of("R" + text.ordinal(), CREDITOR, text.text(), text.text(), text.text(),
						text.text(), text.text(), "U0", text.text())));
	}

	/** Of payees with a name and no code. */
	static String orders() {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<flusso_ordinativi><testata_flusso><identificativo_flusso>%s</identificativo_flusso>
				<data_ora_creazione_flusso>2026-04-20T09:15:00</data_ora_creazione_flusso>
				<codice_fiscale_ente>80002130195</codice_fiscale_ente></testata_flusso><esercizio>2026</esercizio>
				%s</flusso_ordinativi>
				""".formatted(xml(HostileText.ATTRIBUTE.text()),
				HostileText.ofXml().stream().map(HostileFiles::order).collect(Collectors.joining()));
	}

	private static String order(HostileText text) {
		return """
				<mandato><tipo_operazione>INSERIMENTO</tipo_operazione><numero_mandato>%d</numero_mandato>
				<data_mandato>2026-04-20</data_mandato><importo_mandato>1.00</importo_mandato>
				<informazioni_beneficiario><progressivo_beneficiario>1</progressivo_beneficiario>
				<importo_beneficiario>1.00</importo_beneficiario><tipo_pagamento>%s</tipo_pagamento>
				<beneficiario><anagrafica_beneficiario>%s</anagrafica_beneficiario>
				<indirizzo_beneficiario>%s</indirizzo_beneficiario><localita_beneficiario>%s</localita_beneficiario>
				</beneficiario><causale>%s</causale></informazioni_beneficiario></mandato>
				""".formatted(FIRST + 1000 + text.ordinal(), xml(text.text()), xml(text.text()), xml(text.text()),
				xml(text.text()), xml(text.text()));
	}

	/** That may be the document of each text which is already known. */
	static String invoice() {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<p:FatturaElettronica versione="FPA12" xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2">
				<FatturaElettronicaHeader><DatiTrasmissione><CodiceDestinatario>%s</CodiceDestinatario></DatiTrasmissione>
				<CedentePrestatore><DatiAnagrafici><IdFiscaleIVA><IdPaese>IT</IdPaese><IdCodice>%s</IdCodice></IdFiscaleIVA>
				<Anagrafica><Denominazione>%s</Denominazione></Anagrafica></DatiAnagrafici>
				<Sede><Indirizzo>%s</Indirizzo><Comune>%s</Comune></Sede></CedentePrestatore>
				<CessionarioCommittente><DatiAnagrafici><CodiceFiscale>80002130195</CodiceFiscale></DatiAnagrafici>
				</CessionarioCommittente></FatturaElettronicaHeader>%s</p:FatturaElettronica>
				"""
			.formatted(xml(HostileText.SVG.text()), CREDITOR, xml(HostileText.IMAGE.text()),
					xml(HostileText.INLINED.text()), xml(HostileText.FORMULA.text()),
					HostileText.ofXml().stream().map(HostileFiles::body).collect(Collectors.joining()));
	}

	private static String body(HostileText text) {
		return """
				<FatturaElettronicaBody><DatiGenerali><DatiGeneraliDocumento><TipoDocumento>TD01</TipoDocumento>
				<Divisa>EUR</Divisa><Data>2026-03-01</Data><Numero>%s</Numero>
				<ImportoTotaleDocumento>100.00</ImportoTotaleDocumento><Causale>%s</Causale></DatiGeneraliDocumento>
				</DatiGenerali></FatturaElettronicaBody>""".formatted(xml(text.brief()), xml(text.text()));
	}

	/** The code of the creditor that is called so. */
	public static String code(HostileText text) {
		return "%011d".formatted(70_000_900_001L + text.ordinal());
	}

	private static Stream<List<String>> each(Function<HostileText, List<String>> row) {
		return Stream.of(HostileText.values()).map(row);
	}

	private static String csv(String header, Stream<List<String>> rows) {
		return rows
			.map((cells) -> cells.stream()
				.map((cell) -> "\"" + cell.replace("\"", "\"\"") + "\"")
				.collect(Collectors.joining(";")))
			.collect(Collectors.joining("\r\n", header + "\r\n", "\r\n"));
	}

	private static String xml(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
