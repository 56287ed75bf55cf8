// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** "Status, exactly": every cell of the table, and every example under it. */
class LedgerOracleTests {

	private static final String PAID = "data_pagamento=2026-03-05";

	private static final Map<String, String[]> SITUATIONS = Map.of("dead", cells("stato=ANNULLATO"), "replaced",
			cells("stato=SOSTITUITO"), "issued", cells("stato=EMESSO"), "transmitted",
			cells("stato=TRASMESSO", "data_trasmissione=2026-03-02"), "part paid", cells("importo_pagato=400", PAID),
			"paid", cells("stato=PAGATO", PAID), "returned", cells("stato=STORNATO", PAID), "not executable",
			cells("stato=NON_ESEGUIBILE"));

	private static final List<String> COLUMNS = List.of("no line", "dead", "replaced", "issued", "transmitted",
			"part paid", "paid", "returned", "not executable");

	private static final Map<String, String> TABLE = new TreeMap<>(Map.of("",
			"IN_PROGRESS IN_PROGRESS IN_PROGRESS MANDATE_ISSUED MANDATE_ISSUED PARTLY_PAID PAID RETURNED RETURNED",
			"REGISTRATO",
			"IN_PROGRESS IN_PROGRESS IN_PROGRESS MANDATE_ISSUED MANDATE_ISSUED PARTLY_PAID PAID RETURNED RETURNED",
			"LIQUIDATO",
			"IN_PROGRESS IN_PROGRESS IN_PROGRESS MANDATE_ISSUED MANDATE_ISSUED PARTLY_PAID PAID RETURNED RETURNED",
			"SOSPESO", "SUSPENDED SUSPENDED SUSPENDED MANDATE_ISSUED MANDATE_ISSUED PARTLY_PAID PAID RETURNED RETURNED",
			"RESPINTO", "REJECTED REJECTED REJECTED MANDATE_ISSUED MANDATE_ISSUED PARTLY_PAID PAID REJECTED REJECTED",
			"ANNULLATO",
			"CANCELLED CANCELLED CANCELLED MANDATE_ISSUED MANDATE_ISSUED PARTLY_PAID PAID CANCELLED CANCELLED"));

	@ParameterizedTest(name = "{0}, {1}: {2}")
	@MethodSource("cellsOfTheTable")
	void aDocumentHasTheStatusOfItsCell(String state, String situation, ExpectedStatus expected) {
		Books books = Books.withTwoCreditors().document("D1", "stato=" + state);
		if (SITUATIONS.containsKey(situation)) {
			books.mandate(7, cells(SITUATIONS.get(situation), "codice_documento=D1"));
		}
		assertThat(books.position("D1").status()).isEqualTo(expected);
	}

	@ParameterizedTest(name = "line without document, {0}: {1}")
	@CsvSource({ "dead, CANCELLED", "replaced, CANCELLED", "issued, MANDATE_ISSUED", "transmitted, MANDATE_ISSUED",
			"part paid, PARTLY_PAID", "paid, PAID", "returned, RETURNED", "not executable, RETURNED" })
	void aLineWithoutDocumentHasTheStatusOfItsCell(String situation, ExpectedStatus expected) {
		Books books = Books.withTwoCreditors().mandate(7, SITUATIONS.get(situation));
		assertThat(books.position("2026/7/1").status()).isEqualTo(expected);
	}

	/** The own CSV cannot tell a ripristino, so this column asks the rule itself. */
	@ParameterizedTest(name = "{0}, ripristinato: MANDATE_ISSUED")
	@CsvSource({ "''", "REGISTRATO", "LIQUIDATO", "SOSPESO", "RESPINTO", "ANNULLATO" })
	void aReopenedRegularisationIsAMandateIssued(String state) {
		assertThat(decide(state, Movement.Kind.RIPRISTINO)).isEqualTo(ExpectedStatus.MANDATE_ISSUED);
	}

	@Test
	void aStornoByTheBankIsAFailedPayment() {
		assertThat(decide("", Movement.Kind.STORNO)).isEqualTo(ExpectedStatus.RETURNED);
		assertThat(decide("RESPINTO", Movement.Kind.STORNO)).isEqualTo(ExpectedStatus.REJECTED);
	}

	@ParameterizedTest(name = "{0}, {2} failed and {3} stands: RETURNED")
	@CsvSource({ "RESPINTO, STORNATO, 600, 400", "ANNULLATO, STORNATO, 600, 400", "RESPINTO, NON_ESEGUIBILE, 600, 400",
			"ANNULLATO, NON_ESEGUIBILE, 999.99, 0.01" })
	void aClosedDocumentOfWhichAPartStandsIsReturned(String state, String order, String failed, String standing) {
		Books books = Books.withTwoCreditors()
			.document("D1", "stato=" + state)
			.mandate(7, "codice_documento=D1", "importo=" + failed, "stato=" + order)
			.mandate(8, "codice_documento=D1", "importo=" + standing);
		assertThat(books.position("D1").status()).isEqualTo(ExpectedStatus.RETURNED);
	}

	@ParameterizedTest(name = "1.000: {0} -> {1}")
	@CsvSource({ "400 PAGATO, PARTLY_PAID", "400 PAGATO + 600 EMESSO, PARTLY_PAID", "400 EMESSO, MANDATE_ISSUED",
			"400 PAGATO + 600 STORNATO, RETURNED", "400 PAGATO + 600 NON_ESEGUIBILE, RETURNED",
			"1000 STORNATO + 1000 EMESSO, MANDATE_ISSUED", "1000 STORNATO + 1000 PAGATO, PAID",
			"1000 NON_ESEGUIBILE + 1000 EMESSO, MANDATE_ISSUED", "1000 ANNULLATO + 1000 PAGATO, PAID",
			"1000 SOSTITUITO + 1000 PAGATO, PAID", "400 EMESSO + 300 STORNATO, RETURNED",
			"400 PAGATO + 600 PAGATO, PAID", "400 ANNULLATO, IN_PROGRESS" })
	void theLinesOfADocumentAddUp(String lines, ExpectedStatus expected) {
		Books books = Books.withTwoCreditors().document("D1");
		String[] each = lines.split(" \\+ ");
		IntStream.range(0, each.length).forEach((i) -> {
			String[] line = each[i].split(" ");
			String date = line[1].equals("PAGATO") ? PAID : "data_pagamento=";
			books.mandate(7 + i, "codice_documento=D1", "importo=" + line[0], "stato=" + line[1], date);
		});
		assertThat(books.position("D1").status()).isEqualTo(expected);
	}

	private static ExpectedStatus decide(String state, Movement.Kind undoing) {
		LocalDate day = LocalDate.of(2026, 3, 5);
		LineState reopened = LineState.live(false, List.of(new Movement(Movement.Kind.PAYMENT, day, 1, Fraction.ONE),
				new Movement(undoing, day, 2, Fraction.ONE)));
		Fraction thousand = Fraction.of(new BigDecimal("1000.00"));
		PaymentLine line = new PaymentLine(new LineKey(new ExpectedMandate(2026, 7), 1), Subject.ofTaxCode("X"),
				ExpectedType.OTHER, day, thousand, Fraction.ZERO, "Bonifico", "Saldo", reopened, new TreeMap<>());
		return StatusRule.decide(state, thousand, new Coverage(List.of(new Coverage.Part(line, thousand))));
	}

	private static Stream<Arguments> cellsOfTheTable() {
		return TABLE.entrySet()
			.stream()
			.flatMap((row) -> IntStream.range(0, COLUMNS.size())
				.mapToObj((i) -> Arguments.of(row.getKey(), COLUMNS.get(i), row.getValue().split(" ")[i])));
	}

	private static String[] cells(String... cells) {
		return cells;
	}

	private static String[] cells(String[] cells, String more) {
		return Stream.concat(Arrays.stream(cells), Stream.of(more)).toArray(String[]::new);
	}

}
