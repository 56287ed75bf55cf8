// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All pages of a list, one after the other, are the list read at once, whichever way each
 * of them was read: with many ties, empty values, and texts too long for an index.
 */
@ApplicationTest
@Import(LedgerMother.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PositionPagesTests {

	private static final long SEED = 7_919;

	private static final int COUNT = 61;

	private static final PositionFilter[] FILTERS = { PositionFilter.ALL, searched("fornitura"), searched("2026/3"),
			searched("3"),
			new PositionFilter("fornitura", Set.of(DocumentType.INVOICE), Set.of(), null, null, null, null),
			new PositionFilter(null, Set.of(), Set.of(DocumentStatus.PAID, DocumentStatus.SUSPENDED), null, null, null,
					null),
			new PositionFilter(null, Set.of(), Set.of(), LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 4),
					new BigDecimal("100"), new BigDecimal("200")),
			searched("no such thing") };

	@Autowired
	LedgerMother mother;

	@Autowired
	Positions positions;

	private long creditor;

	@BeforeAll
	void manyAlike() {
		this.creditor = this.mother.creditor();
		Random chance = new Random(SEED);
		for (int row = 0; row < COUNT; row++) {
			PositionRecipe position = this.mother.position(this.creditor)
				.number(chance.nextInt(6) + "/A")
				.date("2026-01-0" + (1 + chance.nextInt(5)))
				.amount(100 * (1 + chance.nextInt(3)) + ".00")
				.type(one(DocumentType.values(), chance))
				.status(one(DocumentStatus.values(), chance))
				.subject(one(new String[] { "Fornitura", "Altro", "fornitura".repeat(300) }, chance))
				.dueOn(one(new String[] { "2026-03-01", "2026-03-02", null }, chance))
				.paid("1.00", one(new String[] { "2026-04-01", "2026-04-02", null }, chance));
			if (chance.nextBoolean()) {
				position.mandates("2026/" + (1 + chance.nextInt(4)));
			}
			position.save();
		}
	}

	static Stream<PositionOrder> orders() {
		return Arrays.stream(PositionSort.values())
			.flatMap((sort) -> Arrays.stream(SortDirection.values())
				.map((direction) -> new PositionOrder(sort, direction)));
	}

	@ParameterizedTest
	@MethodSource("orders")
	void allPagesTogetherAreTheListReadAtOnce(PositionOrder order) {
		for (PositionFilter filter : FILTERS) {
			List<Position> whole = new ArrayList<>();
			this.positions.forEach(this.creditor, filter, order, whole::add);
			for (int size : new int[] { 1, 4, 10, COUNT, 100 }) {
				assertThat(pages(filter, order, size)).as("%s in pages of %d", filter, size).isEqualTo(whole);
			}
		}
	}

	private List<Position> pages(PositionFilter filter, PositionOrder order, int size) {
		List<Position> rows = new ArrayList<>();
		PositionPage page;
		int number = 1;
		do {
			page = this.positions.page(this.creditor, filter, order, number, size);
			assertThat(page.rows()).hasSizeLessThanOrEqualTo(size);
			rows.addAll(page.rows());
		}
		while (number++ < page.pages());
		assertThat(page.totals().count()).isEqualTo(rows.size());
		return rows;
	}

	private static PositionFilter searched(String q) {
		return new PositionFilter(q, Set.of(), Set.of(), null, null, null, null);
	}

	private static <T> T one(T[] values, Random chance) {
		return values[chance.nextInt(values.length)];
	}

}
