// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import it.provincia.mandati.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever happened last to each document, the latest news are those of all documents put
 * in order: with many on one day, days to come, and documents of which nothing is known.
 */
@ApplicationTest
@Import(LedgerMother.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LatestNewsTests {

	private static final long SEED = 7_919;

	private static final int COUNT = 160;

	private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

	private static final int DAYS = 9;

	private final Random chance = new Random(SEED);

	private final Map<Long, LocalDate> lastDays = new HashMap<>();

	@Autowired
	LedgerMother mother;

	@Autowired
	Highlights highlights;

	@Autowired
	JdbcTemplate jdbc;

	private long creditor;

	@BeforeAll
	void muchHasHappened() {
		this.creditor = this.mother.creditor();
		for (int number = 1; number <= COUNT; number++) {
			happened(this.creditor, number, this.lastDays);
			happened(this.mother.creditor(), COUNT + number, new HashMap<>());
		}
	}

	@ParameterizedTest
	@CsvSource({ "0, 5", "3, 1", "3, 5", "5, 5", "5, 40", "8, 5", "8, 1000" })
	void areThoseOfAllDocumentsInOrder(int days, int most) {
		LocalDate today = FIRST.plusDays(days);
		assertThat(this.highlights.changed(this.creditor, today, most)).isNotEmpty()
			.containsExactlyElementsOf(this.lastDays.entrySet()
				.stream()
				.filter((position) -> !position.getValue().isAfter(today))
				.sorted(Map.Entry.<Long, LocalDate>comparingByValue(Comparator.reverseOrder())
					.thenComparing(Map.Entry.comparingByKey()))
				.limit(most)
				.map(Map.Entry::getKey)
				.toList());
	}

	private void happened(long creditor, int number, Map<Long, LocalDate> lastDays) {
		boolean returned = this.chance.nextInt(4) == 0;
		PositionRecipe recipe = this.mother.position(creditor)
			.status(returned ? DocumentStatus.RETURNED : DocumentStatus.SUSPENDED)
			.mandates("2026/1")
			.paid("1.00", null);
		long line = this.mother.line(creditor, 2026, number).save();
		List<@Nullable LocalDate> days = new ArrayList<>(Arrays.asList(day(), day()));
		long id;
		if (this.chance.nextInt(6) == 0) {
			id = recipe.saveOfLine(line);
		}
		else {
			id = recipe.save();
			List<@Nullable LocalDate> recorded = Arrays.asList(day(), day());
			this.jdbc.update("""
					update document set received_on = ?, state_on = ?
					where id = (select document_id from position where id = ?)""", recorded.get(0), recorded.get(1),
					id);
			days.addAll(recorded);
		}
		this.jdbc.update("update position set mandate_on = ?, paid_on = ? where id = ?", days.get(0), days.get(1), id);
		this.jdbc.update("""
				insert into position_line (position_id, line_id, standing, part, due, paid)
				values (?, ?, 'RETURNED', 1, 1, 0)""", id, line);
		int movements = this.chance.nextInt(3);
		for (int seq = 1; seq <= movements; seq++) {
			LocalDate on = FIRST.plusDays(this.chance.nextInt(DAYS));
			this.jdbc.update("""
					insert into position_movement (position_id, line_id, seq, kind, happened_on, amount, whole)
					values (?, ?, ?, 'RETURNED', ?, 1, 1)""", id, line, seq, on);
			if (returned) {
				days.add(on);
			}
		}
		days.stream()
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.ifPresent((last) -> lastDays.put(id, last));
	}

	private @Nullable LocalDate day() {
		return this.chance.nextBoolean() ? FIRST.plusDays(this.chance.nextInt(DAYS)) : null;
	}

}
