// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every sort in both directions, over rows with ties and empty values. A row is known by
 * the letter that is its subject.
 */
@ApplicationTest
@Import(LedgerMother.class)
class PositionOrderTests {

	@Autowired
	LedgerMother mother;

	@Autowired
	Positions positions;

	private long creditor;

	@BeforeEach
	void sixPositions() {
		this.creditor = this.mother.creditor();
		row("a", "2/A", "2026-01-10", "100").dueOn("2026-03-01").save();
		row("b", "10/A", "2026-01-20", "-50").type(DocumentType.CREDIT_NOTE)
			.status(DocumentStatus.PAID)
			.paid("50", "2026-02-01")
			.save();
		row("c", "02/A", "2026-02-01", "100").dueOn("2026-03-01").status(DocumentStatus.CANCELLED).save();
		row("d", "FT 1", "2026-01-10", "300.50").type(DocumentType.OTHER).status(DocumentStatus.SUSPENDED).save();
		row("e", "10/B", "2026-01-05", "20").type(DocumentType.BENEFIT)
			.dueOn("2026-01-01")
			.status(DocumentStatus.PAID)
			.paid("20", "2026-02-01")
			.save();
		row("f", "1", "2026-01-10", "100").type(DocumentType.EXPENSE_NOTE)
			.status(DocumentStatus.RETURNED)
			.paid("10", "2026-03-15")
			.save();
	}

	@ParameterizedTest(name = "{0} {1}: {2}")
	@CsvSource({ "DATE, DESC, cbadfe", "DATE, ASC, eadfbc", "NUMBER, ASC, fcabed", "NUMBER, DESC, debcaf",
			"TYPE, ASC, cabfed", "TYPE, DESC, defbca", "AMOUNT, ASC, becafd", "AMOUNT, DESC, dcafeb",
			"DUE_DATE, ASC, ecabdf", "DUE_DATE, DESC, caebdf", "STATUS, ASC, adfbec", "STATUS, DESC, cbefda",
			"PAYMENT_DATE, ASC, befcad", "PAYMENT_DATE, DESC, fbecad" })
	void everySortPutsEmptyValuesLastAndTiesByNewestDateThenId(PositionSort sort, SortDirection direction,
			String expected) {
		PositionOrder order = new PositionOrder(sort, direction);
		assertThat(letters(this.positions.page(this.creditor, PositionFilter.ALL, order, 1, 25).rows()))
			.isEqualTo(expected);
		List<Position> exported = new ArrayList<>();
		this.positions.forEach(this.creditor, PositionFilter.ALL, order, exported::add);
		assertThat(letters(exported)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource({ "1, cbad, 1", "2, fe, 2", "3, fe, 2", "2147483647, fe, 2", "0, cbad, 1", "-1, cbad, 1" })
	void aPageBeyondTheLastIsTheLast(int asked, String expected, int number) {
		PositionPage page = this.positions.page(this.creditor, PositionFilter.ALL, PositionOrder.NEWEST_FIRST, asked,
				4);
		assertThat(letters(page.rows())).isEqualTo(expected);
		assertThat(page.number()).isEqualTo(number);
		assertThat(page.pages()).isEqualTo(2);
	}

	private PositionRecipe row(String letter, String number, String date, String amount) {
		return this.mother.position(this.creditor).subject(letter).number(number).date(date).amount(amount);
	}

	private static String letters(List<Position> rows) {
		return rows.stream().map(Position::subject).collect(Collectors.joining());
	}

}
