// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Filters, sorts and totals of a creditor's list. */
class ExpectedListTests {

	private static final List<ExpectedPosition> FIVE = Books.withTwoCreditors()
		.document("A", "numero=10/A", "data=2026-01-01", "oggetto=Caffè e Città", "cig=Z0123ABCDE",
				"data_scadenza=2026-02-01")
		.document("B", "numero=2/A", "data=2026-01-02", "tipo=NOTA_CREDITO", "importo=50", "stato=SOSPESO")
		.document("C", "numero=2/a", "data=2026-01-03", "data_scadenza=2026-01-15", "cup=J51B21004560007")
		.document("D", "numero=FT 9", "data=2026-01-03", "tipo=ALTRO", "importo=0,50")
		.mandate(12, "codice_documento=A", "data_pagamento=2026-03-05")
		.mandate(2, "esercizio=2025", "data_mandato=2025-12-31", "importo=12", "causale=Affitto")
		.positions(Books.ROSSI);

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource({ "DATE, desc, C D B A 2025/2/1", "DATE, asc, 2025/2/1 A B C D", "NUMBER, asc, C B A 2025/2/1 D",
			"NUMBER, desc, D 2025/2/1 A B C", "TYPE, asc, C A B D 2025/2/1", "TYPE, desc, D 2025/2/1 B C A",
			"AMOUNT, asc, B D 2025/2/1 C A", "AMOUNT, desc, C A 2025/2/1 D B", "DUE_DATE, asc, C A D B 2025/2/1",
			"DUE_DATE, desc, A C D B 2025/2/1", "STATUS, asc, C D B 2025/2/1 A", "STATUS, desc, A 2025/2/1 B C D",
			"PAYMENT_DATE, asc, A C D B 2025/2/1", "PAYMENT_DATE, desc, A C D B 2025/2/1" })
	void sorts(ExpectedSort sort, String direction, String keys) {
		ExpectedList list = ExpectedList.of(FIVE, ExpectedFilter.none(), sort, direction.equals("desc"), FIVE::indexOf);
		assertThat(list.keys()).containsExactly(keys.split(" "));
	}

	@Test
	void theLastTieIsTheCallersId() {
		ExpectedList list = ExpectedList.of(FIVE, ExpectedFilter.none(), ExpectedSort.DATE, true,
				(position) -> -FIVE.indexOf(position));
		assertThat(list.keys()).startsWith("D", "C");
		Comparator<ExpectedPosition> untied = ExpectedSort.DATE.comparator(true);
		assertThat(untied.compare(FIVE.get(2), FIVE.get(3))).isZero();
	}

	@ParameterizedTest(name = "{0}: {1}")
	@CsvSource({ "citta, A", "CAFFÈ, A", "'  caffe ', A", "z0123, A", "j51b21004560007, C", "2/a, B C", "2026/12, A",
			"12, A", "2025/2, 2025/2/1", "2025, 2025/2/1", "2, A B C 2025/2/1", "026/12, ''", "1, A C",
			"affit, 2025/2/1", "'', A B C D 2025/2/1" })
	void searchesTextsByPartAndMandatesWhole(String q, String keys) {
		assertThat(keys(new ExpectedFilter(q, Set.of(), Set.of(), null, null, null, null)))
			.containsExactly(keys.isEmpty() ? new String[0] : keys.split(" "));
	}

	@Test
	void filtersOrWithinAndAndBetween() {
		assertThat(keys(new ExpectedFilter(null, Set.of(ExpectedType.INVOICE, ExpectedType.CREDIT_NOTE), Set.of(), null,
				null, null, null)))
			.containsExactly("A", "B", "C");
		assertThat(keys(new ExpectedFilter(null, Set.of(ExpectedType.INVOICE), Set.of(ExpectedStatus.IN_PROGRESS), null,
				null, null, null)))
			.containsExactly("C");
		assertThat(keys(new ExpectedFilter(null, Set.of(), Set.of(), LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 3),
				null, null)))
			.containsExactly("B", "C", "D");
		assertThat(keys(
				new ExpectedFilter(null, Set.of(), Set.of(), null, null, new BigDecimal("-50"), new BigDecimal("12"))))
			.containsExactly("B", "D", "2025/2/1");
	}

	@Test
	void totalsAreSigned() {
		ExpectedList list = ExpectedList.of(FIVE, ExpectedFilter.none(), ExpectedSort.DATE, true, FIVE::indexOf);
		assertThat(list.count()).isEqualTo(5);
		assertThat(list.amount()).isEqualTo("1962.50");
		assertThat(list.toPay()).isEqualTo("962.50");
		assertThat(new ExpectedList(List.of()).amount()).isEqualTo("0.00");
	}

	private static List<String> keys(ExpectedFilter filter) {
		return FIVE.stream().filter(filter::accepts).map(ExpectedPosition::key).toList();
	}

}
