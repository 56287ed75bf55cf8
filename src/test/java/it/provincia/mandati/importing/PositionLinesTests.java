// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.List;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the derivation writes of the lines that pay a position, and of their movements.
 */
@ApplicationTest
@Import(ImportBench.class)
class PositionLinesTests {

	private static final String DOCUMENTS = "codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;codice_ufficio";

	private static final String MANDATES = "esercizio;numero;progressivo;data_mandato;importo;importo_ritenute;codice_fiscale;denominazione;codice_documento;importo_documento;modalita_pagamento;causale;data_trasmissione;data_pagamento;importo_pagato;numero_quietanza;stato;data_stato";

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void twoDocuments() {
		this.bench.emptyTheLedger();
		this.bench.take(DOCUMENTS, "D1;01111111111;Rossi;FATTURA;1;1/2/2026;1000;VIA",
				"D2;01111111111;Rossi;FATTURA;2;1/2/2026;500;VIA");
	}

	@ParameterizedTest(name = "transmitted {0}, paid {1} {2}, {3} {4}: {5}")
	@CsvSource(delimiter = '|',
			textBlock = """
					         |          |     |                |          | ISSUED         |
					         |          |     | EMESSO         | 1/3/2026 | ISSUED         |
					3/3/2026 |          |     |                |          | TRANSMITTED    |
					         |          |     | TRASMESSO      | 3/3/2026 | TRANSMITTED    |
					3/3/2026 | 5/3/2026 | 200 | TRASMESSO      |          | PARTLY_PAID    | EXECUTED 2026-03-05 200.00
					         | 5/3/2026 |     |                |          | PAID           | EXECUTED 2026-03-05 800.00
					         | 5/3/2026 | 800 | PAGATO         |          | PAID           | EXECUTED 2026-03-05 800.00
					         | 5/3/2026 | 900 | PAGATO         |          | PAID           | EXECUTED 2026-03-05 800.00
					         | 5/3/2026 |     | STORNATO       | 9/3/2026 | RETURNED       | EXECUTED 2026-03-05 800.00, RETURNED 2026-03-09 -800.00
					         | 5/3/2026 | 300 | STORNATO       |          | RETURNED       | EXECUTED 2026-03-05 300.00, RETURNED 2026-03-05 -300.00
					         |          |     | STORNATO       | 9/3/2026 | RETURNED       | EXECUTED 2026-03-09 800.00, RETURNED 2026-03-09 -800.00
					         |          |     | STORNATO       |          | RETURNED       | EXECUTED ? 800.00, RETURNED ? -800.00
					3/3/2026 |          |     | NON_ESEGUIBILE | 9/3/2026 | NOT_EXECUTABLE |
					         |          |     | ANNULLATO      | 9/3/2026 | CANCELLED      |
					3/3/2026 |          |     | SOSTITUITO     | 9/3/2026 | REPLACED       |
					""")
	void aLineStandsAsItsRowSays(String transmitted, String paid, String amount, String state, String stateOn,
			String standing, String movements) {
		take("2026;1;1;1/3/2026;1000;200;01111111111;Rossi;D1;;Bonifico;Saldo;" + cells(transmitted, paid, amount)
				+ ";77;" + cells(state, stateOn));
		assertThat(lines()).singleElement().asString().startsWith("D1 " + standing + " 1000.00 800.00 ");
		assertThat(String.join(", ", movements())).isEqualTo((movements != null) ? movements : "");
	}

	@Test
	void thePartsOfAPaymentMakeItToTheCent() {
		take("2026;1;1;1/3/2026;1500;0.01;01111111111;Rossi;D1;1000;Bonifico;Saldo;;5/3/2026;1000;77;;",
				"2026;1;1;1/3/2026;1500;0.01;01111111111;Rossi;D2;500;Bonifico;Saldo;;5/3/2026;1000;77;;");
		assertThat(lines()).containsExactly("D1 PARTLY_PAID 1000.00 999.99 666.67",
				"D2 PARTLY_PAID 500.00 500.00 333.33");
		assertThat(movements()).containsExactly("EXECUTED 2026-03-05 666.67", "EXECUTED 2026-03-05 333.33");
		assertThat(this.jdbc.queryForList("select distinct whole::text from position_movement", String.class))
			.containsExactly("1000.00");
	}

	@Test
	void whatTheJournalMovedAddsUpToWhatStands() {
		take("2026;1;1;1/3/2026;1500;500;01111111111;Rossi;D1;1000;Bonifico;Saldo;;;;;;",
				"2026;1;1;1/3/2026;1500;500;01111111111;Rossi;D2;500;Bonifico;Saldo;;;;;;");
		journal(1, "EXECUTED", "2026-03-05", "500");
		journal(2, "EXECUTED", "2026-03-06", "500");
		journal(3, "EXECUTED", "2026-03-06", "500");
		journal(4, "RETURNED", "2026-03-09", "500");
		journal(5, "REGULARISED", "2026-03-12", "100");
		this.bench.rederive();
		assertThat(lines()).containsExactly("D1 PARTLY_PAID 1000.00 666.67 488.89",
				"D2 PARTLY_PAID 500.00 333.33 244.44");
		assertThat(movements()).containsExactly("EXECUTED 2026-03-05 222.22", "EXECUTED 2026-03-06 222.22",
				"EXECUTED 2026-03-06 222.23", "RETURNED 2026-03-09 -222.23", "REGULARISED 2026-03-12 44.45",
				"EXECUTED 2026-03-05 111.11", "EXECUTED 2026-03-06 111.12", "EXECUTED 2026-03-06 111.10",
				"RETURNED 2026-03-09 -111.10", "REGULARISED 2026-03-12 22.21");
		assertThat(this.jdbc.queryForList("select distinct seq || ' ' || whole from position_movement", String.class))
			.containsExactlyInAnyOrder("1 333.33", "2 333.34", "3 333.33", "4 333.33", "5 66.66");
	}

	@Test
	void whatWasReopenedIsAtTheBankAgain() {
		take("2026;1;1;1/3/2026;1000;;01111111111;Rossi;D1;;Bonifico;Saldo;;;;;;");
		journal(1, "REGULARISED", "2026-03-05", "1000");
		journal(2, "REOPENED", "2026-03-09", "1000");
		this.bench.rederive();
		assertThat(lines()).containsExactly("D1 TRANSMITTED 1000.00 1000.00 0.00");
	}

	@Test
	void aLineThatNoLongerPaysADocumentIsNoLongerThere() {
		take("2026;1;1;1/3/2026;500;;01111111111;Rossi;D1;;Bonifico;Saldo;;5/3/2026;;;;");
		take("2026;1;1;1/3/2026;500;;01111111111;Rossi;D2;;Bonifico;Saldo;;;;;;");
		assertThat(lines()).containsExactly("D2 ISSUED 500.00 500.00 0.00");
		assertThat(movements()).isEmpty();
	}

	@Test
	void aLineOfSomebodyElseIsTheDocumentsAndThePayeesOwnPosition() {
		take("2026;1;1;1/3/2026;1000;;02222222222;Banca;D1;;Bonifico;Cessione;;5/3/2026;;;;");
		assertThat(lines()).containsExactly("- PAID 1000.00 1000.00 1000.00", "D1 PAID 1000.00 1000.00 1000.00");
	}

	private void take(String... rows) {
		assertThat(this.bench.take(Stream.concat(Stream.of(MANDATES), Stream.of(rows)).toArray(String[]::new)))
			.containsEntry("rows_rejected", 0L)
			.containsEntry("state", "TAKEN");
	}

	private void journal(int movement, String kind, String day, String amount) {
		this.jdbc.update(
				"""
						insert into treasury_event (journal, movement, year, mandate_number, line_no, line_id, kind, happened_on, amount)
						select 'G1', ?, 2026, 1, 1, id, ?, ?::date, ?::numeric from mandate_line""",
				movement, kind, day, amount);
	}

	private List<String> lines() {
		return this.jdbc.queryForList("""
				select concat_ws(' ', coalesce(document.code, '-'), standing, part, due, paid)
				from position_line
				         join position on position.id = position_id
				         left join document on document.id = position.document_id
				order by coalesce(document.code, '-')""", String.class);
	}

	private List<String> movements() {
		return this.jdbc.queryForList("""
				select concat_ws(' ', kind, coalesce(happened_on::text, '?'), movement.amount)
				from position_movement movement
				         join position on position.id = position_id
				         left join document on document.id = position.document_id
				order by document.code, seq""", String.class);
	}

	private static String cells(String... cells) {
		return String.join(";", Stream.of(cells).map((cell) -> (cell != null) ? cell : "").toList());
	}

}
