// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each cell of the status table, and each example under it, through the import into the
 * read table. The table is written here as the contract has it, cell by cell.
 */
@ApplicationTest
@Import(ImportBench.class)
class StatusTableTests {

	private static final String DOCUMENTS = "codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;codice_ufficio;stato;importo_netto";

	private static final String MANDATES = "esercizio;numero;data_mandato;importo;codice_fiscale;denominazione;codice_documento;importo_documento;modalita_pagamento;causale;data_pagamento;importo_pagato;stato;data_stato;importo_ritenute";

	private static final List<String> SITUATIONS = List.of("none", "dead", "issued", "part", "paid", "returned",
			"reopened", "notExecutable");

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	static Stream<Arguments> cells() {
		return Stream.of(":IN_PROGRESS IN_PROGRESS MANDATE_ISSUED PARTLY_PAID PAID RETURNED MANDATE_ISSUED RETURNED",
				"REGISTRATO:IN_PROGRESS IN_PROGRESS MANDATE_ISSUED PARTLY_PAID PAID RETURNED MANDATE_ISSUED RETURNED",
				"LIQUIDATO:IN_PROGRESS IN_PROGRESS MANDATE_ISSUED PARTLY_PAID PAID RETURNED MANDATE_ISSUED RETURNED",
				"SOSPESO:SUSPENDED SUSPENDED MANDATE_ISSUED PARTLY_PAID PAID RETURNED MANDATE_ISSUED RETURNED",
				"RESPINTO:REJECTED REJECTED MANDATE_ISSUED PARTLY_PAID PAID REJECTED MANDATE_ISSUED REJECTED",
				"ANNULLATO:CANCELLED CANCELLED MANDATE_ISSUED PARTLY_PAID PAID CANCELLED MANDATE_ISSUED CANCELLED",
				"no document:- CANCELLED MANDATE_ISSUED PARTLY_PAID PAID RETURNED MANDATE_ISSUED RETURNED")
			.flatMap((row) -> {
				String state = row.substring(0, row.indexOf(':'));
				List<String> expected = Arrays.asList(row.substring(row.indexOf(':') + 1).split(" "));
				return SITUATIONS.stream()
					.map((situation) -> Arguments.of(state, situation, expected.get(SITUATIONS.indexOf(situation))))
					.filter((cell) -> !cell.get()[2].equals("-"));
			});
	}

	@ParameterizedTest(name = "{0}, line {1}: {2}")
	@MethodSource("cells")
	void aCellOfTheTable(String state, String situation, String expected) {
		boolean document = !state.equals("no document");
		if (document) {
			document(state, "");
		}
		line(1, situation, 1000, document);
		assertThat(statuses()).containsExactly(expected);
	}

	@ParameterizedTest(name = "{0}, a part of a returned line still stands")
	@CsvSource({ "RESPINTO", "ANNULLATO" })
	void aPartThatStillStandsKeepsTheReturnInSight(String state) {
		document(state, "");
		line(1, "part", 400, true);
		line(2, "returned", 600, true);
		assertThat(statuses()).containsExactly("RETURNED");
	}

	@ParameterizedTest(name = "on a document of 1.000: {0}")
	@CsvSource({ "paid 400 + issued 600, PARTLY_PAID", "paid 400, PARTLY_PAID", "issued 400, MANDATE_ISSUED",
			"paid 400 + notExecutable 600, RETURNED", "returned 1000 + issued 1000, MANDATE_ISSUED",
			"returned 1000 + paid 1000, PAID", "dead 1000 + paid 1000, PAID" })
	void anExampleUnderTheTable(String lines, String expected) {
		document("", "");
		int number = 1;
		for (String line : lines.split(" \\+ ")) {
			String[] words = line.split(" ");
			line(number++, words[0], Integer.parseInt(words[1]), true);
		}
		assertThat(statuses()).containsExactly(expected);
	}

	@Test
	void theNetAmountIsEnoughWhereTheLinesKeepWithinIt() {
		document("", "820");
		line(1, "paid", 820, true);
		assertThat(this.jdbc.queryForMap("select status, to_pay, paid_amount from position"))
			.hasToString("{status=PAID, to_pay=0.00, paid_amount=820.00}");
	}

	@Test
	void theGrossAmountCountsWhereTheLinesExceedTheNet() {
		document("", "820");
		line(1, "paid", 900, true);
		assertThat(statuses()).containsExactly("PARTLY_PAID");
	}

	@Test
	void aLineWhollyWithheldIsPaidWithItsDate() {
		document("", "");
		take(MANDATES, "2026;1;1/3/2026;1000;01111111111;Rossi;D1;;Bonifico;Saldo;5/3/2026;;PAGATO;;1000");
		assertThat(this.jdbc.queryForMap("select status, to_pay, paid_amount, paid_on from position"))
			.hasToString("{status=PAID, to_pay=0.00, paid_amount=0.00, paid_on=2026-03-05}");
	}

	@Test
	void theTreasurersJournalIsTheOnlySourceOfALinesMoneyWhereItSpeaks() {
		document("", "");
		line(1, "paid", 1000, true);
		event("EXECUTED", 1, 600, "2026-03-10");
		rederive();
		assertThat(statuses()).containsExactly("PARTLY_PAID");
		event("EXECUTED", 2, 400, "2026-03-11");
		rederive();
		assertThat(statuses()).containsExactly("PAID");
		event("RETURNED", 3, 1000, "2026-03-12");
		rederive();
		assertThat(statuses()).containsExactly("RETURNED");
	}

	private void document(String state, String net) {
		take(DOCUMENTS, "D1;01111111111;Rossi;FATTURA;1;1/2/2026;1000;VIA;" + state + ";" + net);
	}

	private void line(int number, String situation, int amount, boolean document) {
		String tail = switch (situation) {
			case "none" -> null;
			case "dead" -> ";;ANNULLATO;2/3/2026;";
			case "issued", "reopened" -> ";;TRASMESSO;;";
			case "part" -> "5/3/2026;" + (amount / 4) + ";;;";
			case "paid" -> "5/3/2026;;PAGATO;;";
			case "returned" -> "5/3/2026;;STORNATO;9/3/2026;";
			case "notExecutable" -> ";;NON_ESEGUIBILE;;";
			default -> throw new IllegalArgumentException(situation);
		};
		if (tail != null) {
			take(MANDATES, "2026;" + number + ";1/3/2026;" + amount + ";01111111111;Rossi;" + (document ? "D1" : "")
					+ ";;Bonifico;Saldo;" + tail);
		}
		if (situation.equals("reopened")) {
			event("REGULARISED", 1, amount, "2026-03-05");
			event("REOPENED", 2, amount, "2026-03-09");
			rederive();
		}
	}

	private void take(String... lines) {
		assertThat(this.bench.take(lines)).containsEntry("rows_rejected", 0L).containsEntry("state", "TAKEN");
	}

	private void event(String kind, int movement, int amount, String day) {
		this.jdbc.update(
				"""
						insert into treasury_event (journal, movement, year, mandate_number, line_no, line_id, kind, happened_on, amount)
						select 'G1', ?, 2026, 1, 1, mandate_line.id, ?, ?::date, ?
						from mandate_line join mandate on mandate.id = mandate_id where mandate.number = 1""",
				movement, kind, day, amount);
	}

	private void rederive() {
		this.bench.rederive();
	}

	private List<String> statuses() {
		return this.jdbc.queryForList("select status from position", String.class);
	}

}
