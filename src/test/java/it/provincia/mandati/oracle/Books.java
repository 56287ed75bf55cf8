// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the four own CSV files of a small case: every row has a default for what a case
 * does not care about, and takes {@code column=value} for what it does.
 */
final class Books {

	static final String ROSSI = "01111111111";

	static final String BANCA = "02222222222";

	private final List<Map<String, String>> offices = new ArrayList<>();

	private final List<Map<String, String>> creditors = new ArrayList<>();

	private final List<Map<String, String>> documents = new ArrayList<>();

	private final List<Map<String, String>> mandates = new ArrayList<>();

	/**
	 * Books in which Rossi and the bank are known by their CF, and the office of roads by
	 * name.
	 */
	static Books withTwoCreditors() {
		return empty().office("VIA", "Settore Viabilità")
			.creditor("codice_fiscale=" + ROSSI)
			.creditor("codice_fiscale=" + BANCA);
	}

	static Books empty() {
		return new Books();
	}

	Books office(String code, String name) {
		this.offices.add(row("codice_ufficio=" + code, "denominazione=" + name));
		return this;
	}

	Books creditor(String... cells) {
		this.creditors.add(row(row("denominazione=Ditta"), cells));
		return this;
	}

	/** An invoice of 1.000 to Rossi. */
	Books document(String code, String... cells) {
		this.documents.add(row(row("codice_documento=" + code, "codice_fiscale=" + ROSSI, "tipo=FATTURA",
				"numero=" + code, "data=2026-01-10", "importo=1000", "codice_ufficio=VIA"), cells));
		return this;
	}

	/** A line of 1.000 to Rossi. */
	Books mandate(long number, String... cells) {
		this.mandates.add(row(row("esercizio=2026", "numero=" + number, "data_mandato=2026-03-01", "importo=1000",
				"codice_fiscale=" + ROSSI, "modalita_pagamento=Bonifico", "causale=Saldo"), cells));
		return this;
	}

	LedgerOracle read() {
		return LedgerOracle.read(csv(this.offices), csv(this.creditors), csv(this.documents), csv(this.mandates));
	}

	List<ExpectedPosition> positions(String creditor) {
		return read().positionsOf(creditor);
	}

	/** What Rossi must see under a key. */
	ExpectedPosition position(String key) {
		return position(ROSSI, key);
	}

	ExpectedPosition position(String creditor, String key) {
		return positions(creditor).stream().filter((position) -> position.key().equals(key)).findFirst().orElseThrow();
	}

	static Map<String, String> row(String... cells) {
		return row(Map.of(), cells);
	}

	private static Map<String, String> row(Map<String, String> defaults, String... cells) {
		Map<String, String> row = new TreeMap<>(defaults);
		for (String cell : cells) {
			String[] parts = cell.split("=", 2);
			row.put(parts[0], parts[1]);
		}
		return row;
	}

	private static String csv(List<Map<String, String>> rows) {
		Set<String> columns = new TreeSet<>();
		rows.forEach((row) -> columns.addAll(row.keySet()));
		String header = String.join(";", columns);
		return header + "\r\n" + rows.stream()
			.map((row) -> columns.stream().map((column) -> quoted(row.get(column))).collect(Collectors.joining(";")))
			.collect(Collectors.joining("\r\n"));
	}

	private static String quoted(String cell) {
		return (cell != null) ? "\"" + cell.replace("\"", "\"\"") + "\"" : "";
	}

}
