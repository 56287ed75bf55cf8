// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static it.provincia.mandati.importing.format.Column.may;
import static it.provincia.mandati.importing.format.Column.must;

/**
 * What files speak of, each kind with its columns: names of the file on the left, names
 * of the ledger beside them. Four are the body's own CSV; the others come from elsewhere.
 */
public enum FileKind {

	/** Who has the files in hand. */
	OFFICES(must("codice_ufficio", "code", Cell.REFERENCE), must("denominazione", "name", Cell.TEXT),
			may("email", "email", Cell.TEXT), may("telefono", "phone", Cell.TEXT)),

	/** Whom the body owes. */
	CREDITORS(must("denominazione", "stated_name", Cell.TEXT),
			may("codice_fiscale", "stated_tax_code", CodeCell.TAX_CODE),
			may("partita_iva", "stated_vat_number", CodeCell.VAT_NUMBER),
			may("tipo", "kind",
					Cell.choice(Map.of("IMPRESA", "FIRM", "ASSOCIAZIONE", "ASSOCIATION", "ENTE", "BODY", "PERSONA",
							"PERSON"))),
			may("indirizzo", "address", Cell.TEXT), may("cap", "postal_code", Cell.TEXT),
			may("comune", "town", Cell.TEXT), may("provincia", "province", Cell.TEXT),
			may("stato", "country", Cell.TEXT), may("email", "email", Cell.TEXT), may("pec", "pec", Cell.TEXT)),

	/** What founds the claims. */
	DOCUMENTS(must("codice_documento", "code", Cell.REFERENCE),
			may("codice_fiscale", "stated_tax_code", CodeCell.TAX_CODE),
			may("partita_iva", "stated_vat_number", CodeCell.VAT_NUMBER),
			may("denominazione", "stated_name", Cell.TEXT), must("tipo", "type", Cell.choice(types())),
			must("numero", "number", Cell.REFERENCE), must("data", "date", Cell.DATE),
			must("importo", "amount", Cell.AMOUNT), may("iva_split", "split_vat", Cell.AMOUNT),
			may("ritenuta", "withheld", Cell.AMOUNT), may("importo_netto", "net_amount", Cell.AMOUNT),
			may("oggetto", "subject", Cell.TEXT), may("data_ricezione", "received_on", Cell.DATE),
			may("protocollo", "protocol", Cell.REFERENCE), may("data_scadenza", "due_on", Cell.DATE),
			must("codice_ufficio", "office_code", Cell.REFERENCE),
			may("stato", "state",
					Cell.choice(Map.of("REGISTRATO", "REGISTERED", "LIQUIDATO", "LIQUIDATED", "SOSPESO", "SUSPENDED",
							"RESPINTO", "REJECTED", "ANNULLATO", "CANCELLED"))),
			may("data_stato", "state_on", Cell.DATE),
			may("tipo_sospensione", "suspension_kind",
					Cell.choice(Map.of("CONTENZIOSO", "LITIGATION", "CONTESTAZIONE", "DISPUTE", "CONFORMITA",
							"CONFORMITY", "NON_LIQUIDABILE", "NOT_LIQUIDABLE", "DURC", "DURC", "ALTRO", "OTHER"))),
			may("motivo", "state_reason", Cell.TEXT), may("lotto_sdi", "sdi_lot", Cell.REFERENCE),
			may("cig", "cig", Cell.REFERENCE), may("cup", "cup", Cell.REFERENCE)),

	/** What the treasurer was ordered to pay: a row per mandate line and document. */
	MANDATES(must("esercizio", "year", Cell.YEAR), must("numero", "number", Cell.NUMBER),
			may("progressivo", "line_no", Cell.NUMBER), must("data_mandato", "issued_on", Cell.DATE),
			must("importo", "amount", Cell.AMOUNT), may("importo_ritenute", "withheld", Cell.AMOUNT),
			may("codice_fiscale", "stated_tax_code", CodeCell.TAX_CODE),
			may("partita_iva", "stated_vat_number", CodeCell.VAT_NUMBER),
			may("denominazione", "stated_name", Cell.TEXT), may("codice_documento", "document_code", Cell.REFERENCE),
			may("importo_documento", "document_amount", Cell.AMOUNT), may("tipo", "type", Cell.choice(types())),
			must("modalita_pagamento", "method", Cell.TEXT), may("iban", "iban", Cell.TEXT),
			must("causale", "reason", Cell.TEXT), may("data_trasmissione", "transmitted_on", Cell.DATE),
			may("data_pagamento", "paid_on", Cell.DATE), may("importo_pagato", "paid_amount", Cell.AMOUNT),
			may("numero_quietanza", "receipt_number", Cell.TEXT),
			may("stato", "state",
					Cell.choice(Map.of("EMESSO", "ISSUED", "TRASMESSO", "TRANSMITTED", "PAGATO", "PAID", "STORNATO",
							"RETURNED", "NON_ESEGUIBILE", "NOT_EXECUTABLE", "SOSTITUITO", "REPLACED", "ANNULLATO",
							"CANCELLED"))),
			may("data_stato", "state_on", Cell.DATE), may("motivo", "state_reason", Cell.TEXT)),

	/** What the treasurer did: a row per movement of a mandate line. */
	TREASURY(List.of(must("identificativo_flusso_BT", "journal", Cell.REFERENCE),
			must("numero_movimento", "movement", Cell.NUMBER), must("esercizio", "year", Cell.YEAR),
			must("numero_documento", "mandate_number", Cell.NUMBER),
			must("progressivo_documento", "line_no", Cell.NUMBER),
			must("tipo_operazione", "kind",
					Cell.choice(Map.of("ESEGUITO", "EXECUTED", "REGOLARIZZATO", "REGULARISED", "STORNATO", "RETURNED",
							"RIPRISTINATO", "REOPENED"))),
			must("data_movimento", "happened_on", Cell.XML_DATE), must("importo", "amount", Cell.XML_SIZE),
			may("numero_bolletta_quietanza", "receipt_number", Cell.TEXT))),

	/**
	 * The orders themselves, as the body sends them to the treasurer: the columns of
	 * mandates, so that rejected rows can be mended and sent as such, and what only
	 * orders tell.
	 */
	ORDERS(Stream.concat(MANDATES.columns().stream().map(Column::asXml),
			Stream.of(
					must("tipo_operazione", "operation",
							Cell.choice(Map.of("INSERIMENTO", "INSERT", "VARIAZIONE", "CHANGE", "ANNULLO", "CANCEL",
									"SOSTITUZIONE", "REPLACE"))),
					may("identificativo_flusso", "flow", Cell.REFERENCE),
					may("esercizio_mandato_da_sostituire", "replaces_year", Cell.YEAR),
					may("numero_mandato_da_sostituire", "replaces_number", Cell.NUMBER),
					may("progressivo_beneficiario_da_sostituire", "replaces_line_no", Cell.NUMBER),
					may("identificativo_lotto_sdi", "sdi_lot", Cell.REFERENCE),
					may("codice_fiscale_emittente", "issuer_code", Cell.REFERENCE),
					may("anno_emissione_fattura", "issue_year", Cell.YEAR),
					may("numero_fattura", "invoice_number", Cell.REFERENCE),
					may("data_scadenza_pagamento", "due_on", Cell.XML_DATE), may("cig", "cig", Cell.REFERENCES),
					may("cup", "cup", Cell.REFERENCES), may("indirizzo", "address", Cell.TEXT),
					may("cap", "postal_code", Cell.TEXT), may("localita", "town", Cell.TEXT),
					may("provincia", "province", Cell.TEXT), may("paese", "country", Cell.TEXT)))
		.toList()),

	/** What the treasurer answered to orders: a row per answer. */
	ANSWERS(List.of(may("identificativo_flusso", "flow", Cell.REFERENCE), must("esercizio", "year", Cell.YEAR),
			must("numero_mandato", "mandate_number", Cell.NUMBER),
			may("progressivo_beneficiario", "line_no", Cell.NUMBER),
			must("esito_operazione", "answer", Cell.code(Map.ofEntries(Map.entry("ACQUISITO", "ACQUIRED"),
					Map.entry("NON ACQUISITO", "NOT_ACQUIRED"), Map.entry("VARIATO", "CHANGED"),
					Map.entry("NON VARIATO", "NOT_CHANGED"), Map.entry("ANNULLATO", "CANCELLED"),
					Map.entry("NON ANNULLATO", "NOT_CANCELLED"), Map.entry("SOSTITUITO", "REPLACED"),
					Map.entry("NON SOSTITUITO", "NOT_REPLACED"), Map.entry("PAGATO", "PAID"),
					Map.entry("STORNATO", "RETURNED"), Map.entry("REGOLARIZZATO", "REGULARISED"),
					Map.entry("NON REGOLARIZZATO", "NOT_REGULARISED"), Map.entry("NON ESEGUIBILE", "NOT_EXECUTABLE")))),
			must("data_ora_esito_operazione", "happened_at", Cell.XML_INSTANT), may("importo", "amount", Cell.XML_SIZE),
			may("descrizione", "reason", Cell.TEXT))),

	/** Electronic invoices (FatturaPA): a row for each. */
	INVOICES(List.of(may("IdFiscaleIVA", "stated_vat_number", CodeCell.VAT_NUMBER),
			may("CodiceFiscale", "stated_tax_code", CodeCell.TAX_CODE), must("Denominazione", "stated_name", Cell.TEXT),
			may("Indirizzo", "address", Cell.TEXT), may("CAP", "postal_code", Cell.TEXT),
			may("Comune", "town", Cell.TEXT), may("Provincia", "province", Cell.TEXT),
			may("Nazione", "country", Cell.TEXT), must("TipoDocumento", "td", Cell.REFERENCE),
			must("tipo", "type", Cell.choice(types())), must("Numero", "number", Cell.REFERENCE),
			must("Data", "date", Cell.XML_DATE), must("ImportoTotaleDocumento", "amount", Cell.XML_AMOUNT),
			may("Imposta", "split_vat", Cell.XML_AMOUNT), may("ImportoRitenuta", "withheld", Cell.XML_AMOUNT),
			may("DataScadenzaPagamento", "due_on", Cell.XML_DATE), may("DettaglioPagamento", "instalments", Cell.TEXT),
			may("Causale", "subject", Cell.TEXT), must("CodiceDestinatario", "office_code", Cell.REFERENCE),
			may("CodiceCIG", "cig", Cell.REFERENCES), may("CodiceCUP", "cup", Cell.REFERENCES),
			may("IdDocumento", "linked_number", Cell.REFERENCE), may("DataDocumento", "linked_date", Cell.XML_DATE),
			must("NomeFile", "file_name", Cell.REFERENCE), must("Corpo", "body_no", Cell.NUMBER))),

	/** What the exchange system says of a file of invoices: its id. */
	SDI_RECEIPTS(
			List.of(must("NomeFile", "file_name", Cell.REFERENCE), must("IdentificativoSdI", "sdi_id", Cell.REFERENCE),
					may("CodiceDestinatario", "office_code", Cell.REFERENCE)));

	private final List<Column> columns;

	private final boolean ownCsv;

	/** One of the body's own CSV. */
	FileKind(Column... columns) {
		this.columns = Stream.concat(Stream.of(columns), Stream.of(may("aggiornato_al", "as_of", Cell.INSTANT)))
			.toList();
		this.ownCsv = true;
	}

	FileKind(List<Column> columns) {
		this.columns = columns;
		this.ownCsv = false;
	}

	/**
	 * The kinds of the body's own CSV.
	 */
	public static List<FileKind> ownCsv() {
		return Stream.of(values()).filter(FileKind::isOwnCsv).toList();
	}

	/**
	 * Whether its rows say by codes whom they are of.
	 */
	public boolean namesCreditors() {
		return this.columns.stream().anyMatch((column) -> column.name().equals("stated_tax_code"));
	}

	/**
	 * Whether a row must bear a code of whom it is of: orders may lack them, and their
	 * payee then waits for the finance office.
	 */
	boolean requiresCode() {
		return namesCreditors() && this != ORDERS;
	}

	public boolean isOwnCsv() {
		return this.ownCsv;
	}

	/**
	 * The kind whose way into the ledger this one goes: orders are mandates, electronic
	 * invoices are documents.
	 */
	public FileKind mergedAs() {
		return switch (this) {
			case ORDERS -> MANDATES;
			case INVOICES -> DOCUMENTS;
			default -> this;
		};
	}

	/**
	 * The columns that the merge expects of staged rows: those of all kinds that go one
	 * way, each once.
	 */
	public Collection<Column> stagedColumns() {
		Map<String, Column> byName = new LinkedHashMap<>();
		Stream.of(values())
			.filter((kind) -> kind.mergedAs() == mergedAs())
			.flatMap((kind) -> kind.columns.stream())
			.forEach((column) -> byName.putIfAbsent(column.name(), column));
		return byName.values();
	}

	/**
	 * The columns, in the order in which rows are read.
	 */
	public List<Column> columns() {
		return this.columns;
	}

	/**
	 * How well a header speaks of this kind: what it has counts for it, a must-column it
	 * lacks counts against it more than any optional one could make good.
	 * @param header the names in the file, trimmed and in lower case
	 */
	int likeness(Collection<String> header) {
		return this.columns.stream()
			.mapToInt((column) -> header.contains(column.header()) ? (column.must() ? 3 : 1) : (column.must() ? -3 : 0))
			.sum();
	}

	Set<String> headers() {
		return this.columns.stream().map(Column::header).collect(Collectors.toUnmodifiableSet());
	}

	List<String> missing(Collection<String> header) {
		return this.columns.stream()
			.filter(Column::must)
			.map(Column::header)
			.filter((name) -> !header.contains(name))
			.toList();
	}

	private static Map<String, String> types() {
		return Stream
			.of("FATTURA=INVOICE", "NOTA_CREDITO=CREDIT_NOTE", "PARCELLA=FEE_NOTE", "NOTA_SPESE=EXPENSE_NOTE",
					"CONTRIBUTO=CONTRIBUTION", "RIMBORSO=REIMBURSEMENT", "BENEFICIO=BENEFIT", "ALTRO=OTHER")
			.map((pair) -> pair.split("="))
			.collect(Collectors.toUnmodifiableMap((pair) -> pair[0], (pair) -> pair[1]));
	}

}
