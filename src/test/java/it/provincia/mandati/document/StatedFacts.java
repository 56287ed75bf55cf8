// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import it.provincia.mandati.importing.ImportBench;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Facts as the accounting system states them, through the real import: what a test does
 * not say is ordinary. Cells are written as {@code column=value}.
 */
@TestComponent
class StatedFacts {

	/** The creditor whose pages are looked at, and somebody else. */
	static final String OURS = "01111111111";

	static final String THEIRS = "02222222222";

	private final ImportBench bench;

	private final JdbcTemplate jdbc;

	StatedFacts(ImportBench bench, JdbcTemplate jdbc) {
		this.bench = bench;
		this.jdbc = jdbc;
	}

	/**
	 * An empty ledger with an office that has contacts and two creditors.
	 */
	void none() {
		this.bench.emptyTheLedger();
		take(cells("codice_ufficio=VIA", "denominazione=Settore Viabilità", "email=via@example.it",
				"telefono=0372 406123"));
		take(cells("denominazione=Edil Esempio S.r.l.", "codice_fiscale=" + OURS));
		take(cells("denominazione=Banca Esempio S.p.A.", "codice_fiscale=" + THEIRS));
	}

	/**
	 * An invoice of 1.000 euro of 27 March 2026.
	 */
	void document(String... cells) {
		Map<String, String> row = cells("codice_documento=D1", "codice_fiscale=" + OURS, "tipo=FATTURA", "numero=FT 1",
				"data=27/3/2026", "importo=1000", "codice_ufficio=VIA");
		row.putAll(cells(cells));
		take(row);
	}

	/**
	 * A mandate line of 1.000 euro of 24 April 2026, for no document unless it is said.
	 */
	void mandate(String... cells) {
		Map<String, String> row = cells("esercizio=2026", "numero=2214", "progressivo=1", "data_mandato=24/4/2026",
				"importo=1000", "codice_fiscale=" + OURS, "codice_documento=", "importo_documento=",
				"modalita_pagamento=Bonifico SEPA", "iban=IT60X0542811101000000123456", "causale=Saldo fattura");
		row.putAll(cells(cells));
		take(row);
	}

	/**
	 * One mandate line that pays several documents: each its code and its amount.
	 */
	void mandate(Map<String, String> parts, String... cells) {
		Map<String, String> row = cells("esercizio=2026", "numero=2214", "progressivo=1", "data_mandato=24/4/2026",
				"importo=1000", "codice_fiscale=" + OURS, "modalita_pagamento=Bonifico SEPA",
				"iban=IT60X0542811101000000123456", "causale=Saldo fatture", "codice_documento=", "importo_documento=");
		row.putAll(cells(cells));
		StringBuilder rows = new StringBuilder();
		parts.forEach((document, amount) -> {
			row.put("codice_documento", document);
			row.put("importo_documento", amount);
			rows.append(rows.isEmpty() ? "" : "\r\n").append(String.join(";", row.values()));
		});
		take(String.join(";", row.keySet()), rows.toString());
	}

	/**
	 * What the treasurer's journal says of a line of the mandate 2026/2214.
	 */
	void journal(int movement, String kind, String on, String amount, String receipt) {
		this.jdbc
			.update("""
					insert into treasury_event (journal, movement, year, mandate_number, line_no, line_id, kind, happened_on,
					                            amount, receipt_number)
					select 'G1', ?, 2026, 2214, 1, line.id, ?, ?::date, ?::numeric, ?
					from mandate_line line join mandate on mandate.id = mandate_id where number = 2214 and line_no = 1""",
					movement, kind, on, amount, receipt);
		this.bench.rederive();
	}

	long creditor(String taxCode) {
		return id("select id from creditor where tax_code = ?", taxCode);
	}

	/**
	 * The position of the document with the code.
	 */
	long position(String code) {
		return id("select position.id from position join document on document.id = document_id where code = ?", code);
	}

	/**
	 * The only position without document of a creditor.
	 */
	long lineOf(String taxCode) {
		return id("""
				select position.id from position join creditor on creditor.id = creditor_id
				where document_id is null and tax_code = ?""", taxCode);
	}

	private long id(String sql, String key) {
		return this.jdbc.queryForObject(sql, Long.class, key);
	}

	private void take(Map<String, String> row) {
		take(String.join(";", row.keySet()), String.join(";", row.values()));
	}

	private void take(String header, String rows) {
		assertThat(this.bench.take(header, rows)).containsEntry("state", "TAKEN").containsEntry("rows_rejected", 0L);
	}

	private static Map<String, String> cells(String... cells) {
		Map<String, String> row = new LinkedHashMap<>();
		List.of(cells)
			.forEach((cell) -> row.put(cell.substring(0, cell.indexOf('=')), cell.substring(cell.indexOf('=') + 1)));
		return row;
	}

}
