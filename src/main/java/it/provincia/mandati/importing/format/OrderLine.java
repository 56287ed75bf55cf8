// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One payee's part of an order ({@code informazioni_beneficiario}), in the words of the
 * own CSV.
 */
final class OrderLine {

	/** Where the payee's own facts lie, and those of who is entitled to the money. */
	private static final List<String> PAYEES = List.of("beneficiario", "creditore_effettivo");

	private static final List<String> ADDRESS = List.of("indirizzo", "cap", "localita", "provincia");

	/** The codes of OPI in the words of the own CSV; one that is new stays as it is. */
	private static final Map<String, String> METHODS = Map.ofEntries(
			Map.entry("ACCREDITO CONTO CORRENTE POSTALE", "Accredito su conto corrente postale"),
			Map.entry("ACCREDITO TESORERIA PROVINCIALE STATO", "Accredito presso la Tesoreria dello Stato"),
			Map.entry("ADDEBITO PREAUTORIZZATO", "Addebito preautorizzato"),
			Map.entry("ASSEGNO BANCARIO E POSTALE", "Assegno bancario o postale"),
			Map.entry("ASSEGNO CIRCOLARE", "Assegno circolare"), Map.entry("AVVISO PAGOPA", "Avviso pagoPA"),
			Map.entry("BONIFICO ESTERO EURO", "Bonifico estero in euro"),
			Map.entry("CASSA", "Contanti allo sportello del tesoriere"), Map.entry("COMPENSAZIONE", "Compensazione"),
			Map.entry("DISPOSIZIONE DOCUMENTO ESTERNO", "Disposizione con documento esterno"),
			Map.entry("F24EP", "F24 enti pubblici"), Map.entry("REGOLARIZZAZIONE", "Regolarizzazione"),
			Map.entry("SEPA CREDIT TRANSFER", "Bonifico SEPA"),
			Map.entry("SEPA INSTANT CREDIT TRANSFER", "Bonifico SEPA istantaneo"),
			Map.entry("SOSTITUZIONE", "Sostituzione di un altro mandato"));

	private final Map<String, String> line;

	private final XmlNode node;

	/**
	 * @param mandate what all lines of the mandate share
	 */
	OrderLine(Map<String, String> mandate, XmlNode node) {
		this.line = new HashMap<>(mandate);
		this.node = node;
		this.line.put("progressivo", node.text("progressivo_beneficiario"));
		this.line.put("importo", node.text("importo_beneficiario"));
		this.line.put("importo_ritenute", XmlSum.of(node.all("ritenute").map((one) -> one.text("importo_ritenute"))));
		this.line.put("modalita_pagamento",
				METHODS.getOrDefault(node.text("tipo_pagamento"), node.text("tipo_pagamento")));
		this.line.put("causale", node.text("causale"));
		this.line.put("iban", node.text("sepa_credit_transfer", "iban"));
		this.line.put("cig", distinct("codice_cig_siope"));
		this.line.put("cup", distinct("codice_cup"));
		node.all("sostituzione_mandato")
			.forEach((old) -> Stream
				.of("esercizio_mandato_da_sostituire", "numero_mandato_da_sostituire",
						"progressivo_beneficiario_da_sostituire")
				.forEach((name) -> this.line.put(name, old.text(name))));
		payee();
	}

	/**
	 * A row for each invoice that the line pays; without any, one for the line. Parts of
	 * one invoice under several headings of the budget are one.
	 */
	List<Map<String, String>> rows() {
		Map<String, List<XmlNode>> invoices = this.node.anywhere("fattura_siope")
			.collect(Collectors.groupingBy(OrderLine::reference, LinkedHashMap::new, Collectors.toList()));
		if (invoices.isEmpty()) {
			return List.of(this.line);
		}
		List<Map<String, String>> rows = new ArrayList<>();
		invoices.forEach((reference, parts) -> rows.add(row(reference, parts)));
		return rows;
	}

	/**
	 * The payee, named by his codes; where the order has none for him, by those of who is
	 * entitled to the money.
	 */
	private void payee() {
		XmlNode payee = PAYEES.stream()
			.flatMap(this.node::all)
			.filter((one) -> !codes(one).isEmpty())
			.findFirst()
			.orElseGet(() -> this.node.all("beneficiario").findFirst().orElseGet(() -> new XmlNode("beneficiario")));
		String suffix = "_" + payee.name();
		this.line.put("codice_fiscale", payee.text("codice_fiscale" + suffix));
		this.line.put("partita_iva", payee.text("partita_iva" + suffix));
		this.line.put("denominazione", payee.text("anagrafica" + suffix));
		this.line.put("paese", payee.text("stato" + suffix));
		ADDRESS.forEach((name) -> this.line.put(name, payee.text(name + suffix)));
	}

	private static String codes(XmlNode payee) {
		return payee.text("codice_fiscale_" + payee.name()) + payee.text("partita_iva_" + payee.name());
	}

	private Map<String, String> row(String reference, List<XmlNode> parts) {
		Map<String, String> row = new HashMap<>(this.line);
		XmlNode invoice = parts.get(0);
		row.put("codice_documento", reference);
		row.put("importo_documento",
				XmlSum.of(parts.stream().map((part) -> part.text("dati_fattura_siope", "importo_siope"))));
		row.put("identificativo_lotto_sdi", invoice.text("identificativo_lotto_sdi_siope"));
		row.put("codice_fiscale_emittente", invoice.text("codice_fiscale_emittente_siope"));
		row.put("anno_emissione_fattura", invoice.text("anno_emissione_fattura_siope"));
		row.put("numero_fattura", invoice.text("dati_fattura_siope", "numero_fattura_siope"));
		row.put("data_scadenza_pagamento", invoice.text("dati_fattura_siope", "data_scadenza_pagam_siope"));
		return row;
	}

	/**
	 * How the order tells the invoice from others.
	 */
	private static String reference(XmlNode invoice) {
		return Stream
			.of(invoice.text("identificativo_lotto_sdi_siope"), invoice.text("codice_fiscale_emittente_siope"),
					invoice.text("anno_emissione_fattura_siope"),
					invoice.text("dati_fattura_siope", "numero_fattura_siope"))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" ", "rif. ", ""));
	}

	private String distinct(String name) {
		return this.node.anywhere(name)
			.map(XmlNode::text)
			.filter((value) -> !value.isEmpty())
			.distinct()
			.collect(Collectors.joining(", "));
	}

}
