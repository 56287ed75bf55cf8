// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import it.provincia.mandati.importing.ImportBench;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Small books of payments through the real import, and movements of the treasurer's
 * journal beside them. A row has a default for what a test does not care about, and takes
 * {@code column=value} for what it does, parted by blanks; an underscore is a blank.
 */
@TestComponent
class PaidBooks {

	static final String ROSSI = "01111111111";

	static final String BANCA = "02222222222";

	private final ImportBench bench;

	private final JdbcTemplate jdbc;

	PaidBooks(ImportBench bench, JdbcTemplate jdbc) {
		this.bench = bench;
		this.jdbc = jdbc;
	}

	/** Begins with two creditors and nothing else. */
	void open() {
		this.bench.emptyTheLedger();
		take("denominazione=Rossi codice_fiscale=" + ROSSI, "denominazione=Banca codice_fiscale=" + BANCA);
	}

	long creditor(String code) {
		return this.jdbc.queryForObject("select id from creditor where tax_code = ?", Long.class, code);
	}

	/** An invoice of 1.000 to Rossi. */
	void document(String code, String cells) {
		take(("codice_documento=" + code + " codice_fiscale=" + ROSSI + " tipo=FATTURA numero=FT_" + code
				+ " data=10/1/2026 importo=1000 codice_ufficio=VIA " + cells)
			.strip());
	}

	/** Lines of a mandate, each of 1.000 to Rossi and paid by credit transfer. */
	void mandate(long number, String... lines) {
		take(Arrays.stream(lines)
			.map((cells) -> ("esercizio=2026 numero=" + number
					+ " data_mandato=1/3/2026 importo=1000 importo_ritenute=0 codice_fiscale=" + ROSSI
					+ " modalita_pagamento=Bonifico iban=IT60X0542811101000000123456 causale=Saldo_fattura " + cells)
				.strip())
			.toArray(String[]::new));
	}

	/** What the treasurer says of the first line of a mandate. */
	void journal(long mandate, int movement, String kind, String day, String amount) {
		this.jdbc.update(
				"""
						insert into treasury_event (journal, movement, year, mandate_number, line_no, line_id, kind, happened_on, amount,
						                            receipt_number)
						select 'G1', ?, 2026, ?, 1, line.id, ?, ?::date, ?::numeric, 'Q' || ?
						from mandate_line line join mandate on mandate.id = line.mandate_id
						where mandate.number = ? and line.line_no = 1""",
				movement, mandate, kind, day, amount, movement, mandate);
		this.bench.rederive();
	}

	/** The position of a document, or of a mandate line by its number. */
	long position(String number) {
		return this.jdbc.queryForObject("select id from position where number = ?", Long.class, number);
	}

	private void take(String... rows) {
		Map<String, String>[] read = read(rows);
		String header = String.join(";", read[0].keySet());
		String[] lines = Stream.concat(Stream.of(header), Arrays.stream(read).map((row) -> {
			assertThat(row.keySet()).containsExactlyElementsOf(read[0].keySet());
			return "\"" + String.join("\";\"", row.values()) + "\"";
		})).toArray(String[]::new);
		assertThat(this.bench.take(lines)).containsEntry("rows_rejected", 0L).containsEntry("state", "TAKEN");
	}

	@SuppressWarnings("unchecked")
	private static Map<String, String>[] read(String[] rows) {
		return Arrays.stream(rows).map((row) -> {
			Map<String, String> cells = new LinkedHashMap<>();
			for (String cell : row.split(" ")) {
				String[] parts = cell.split("=", 2);
				cells.put(parts[0], parts[1].replace('_', ' '));
			}
			return cells;
		}).toArray(Map[]::new);
	}

}
