// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.ImportBench;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The movements of money over the demo data, to every second line of which a treasurer
 * tells in his journal a story of his own: several payments, often in one day, and
 * returns between them.
 */
@ApplicationTest
@Import(ImportBench.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MoneyMovementTests {

	private static final long SEED = 20261124;

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	private final Random random = new Random(SEED);

	private final List<Told> journal = new ArrayList<>();

	@BeforeAll
	void tellStories() throws Exception {
		this.bench.emptyTheLedger();
		for (String file : List.of("uffici.csv", "creditori.csv", "documenti.csv", "mandati.csv")) {
			this.bench.take(Files.readAllBytes(new ClassPathResource("demo/" + file).getFile().toPath()));
		}
		this.jdbc.query("""
				select id, amount, amount - coalesce(withheld, 0) as net from mandate_line
				where state is null or state not in ('CANCELLED', 'REPLACED', 'NOT_EXECUTABLE') order by id""",
				(row) -> {
					if (this.random.nextBoolean()) {
						tell(row.getLong("id"), row.getBigDecimal("amount"), row.getBigDecimal("net"));
					}
				});
		this.jdbc.batchUpdate(
				"""
						insert into treasury_event (journal, movement, year, mandate_number, line_no, line_id, kind, happened_on, amount)
						values ('G', ?, 2026, 1, 1, ?, ?, ?, ?)""",
				this.journal, 500, (statement, told) -> {
					statement.setLong(1, told.movement());
					statement.setLong(2, told.line());
					statement.setString(3, told.kind().name());
					statement.setObject(4, told.day());
					statement.setBigDecimal(5, told.amount());
				});
		this.bench.rederive();
		assertThat(this.journal).hasSizeGreaterThan(2000);
	}

	/** Never more than the line, never less than nothing. */
	private void tell(long line, BigDecimal amount, BigDecimal net) {
		BigDecimal standing = BigDecimal.ZERO;
		for (int movement = 1 + this.random.nextInt(4); movement > 0; movement--) {
			boolean pays = standing.signum() == 0 || this.random.nextInt(3) > 0;
			BigDecimal part = pays ? part(amount.subtract(standing)) : part(standing);
			standing = pays ? standing.add(part) : standing.subtract(part);
			MovementKind kind = MovementKind.values()[this.random.nextInt(2) + (pays ? 0 : 2)];
			LocalDate day = LocalDate.of(2026, 5, 1).plusDays(this.journal.size() / 3);
			this.journal.add(new Told(this.journal.size() + 1, line, kind, day, part, amount, net));
		}
	}

	private BigDecimal part(BigDecimal most) {
		return this.random.nextInt(3) == 0 ? most : most.multiply(BigDecimal.valueOf(this.random.nextInt(100)))
			.divide(BigDecimal.valueOf(100), 2, RoundingMode.DOWN);
	}

	@Test
	void theNetOfAMovementIsWhatTheRoundedNetStandingGrewBy() {
		List<String> expected = new ArrayList<>();
		stories().forEach((line, story) -> {
			BigDecimal standing = BigDecimal.ZERO;
			int seq = 0;
			for (Told told : story) {
				BigDecimal before = told.netOf(standing);
				standing = standing.add(told.signed());
				expected.add("%d/%d %s %s %s %s".formatted(line, ++seq, told.kind(), told.day(), told.signed(),
						told.netOf(standing).subtract(before)));
			}
		});
		assertThat(this.jdbc.queryForList("""
				select concat_ws(' ', line_id || '/' || seq, kind, happened_on, gross, net) from money_movement
				where line_id in (select line_id from treasury_event)""", String.class))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void aPaymentCameBackOnTheDayTheLineWasReturnedToNothing() {
		List<String> expected = new ArrayList<>();
		stories().forEach((line, story) -> {
			for (int paid = 0; paid < story.size(); paid++) {
				BigDecimal standing = story.subList(0, paid + 1)
					.stream()
					.map(Told::signed)
					.reduce(BigDecimal.ZERO, BigDecimal::add);
				for (int later = paid + 1; later < story.size() && story.get(paid).kind().pays(); later++) {
					standing = standing.add(story.get(later).signed());
					if (standing.signum() <= 0 && story.get(later).kind() == MovementKind.RETURNED) {
						expected.add(line + "/" + (paid + 1) + " " + story.get(later).day());
						break;
					}
				}
			}
		});
		assertThat(expected).isNotEmpty();
		assertThat(this.jdbc.queryForList("""
				select line_id || '/' || seq || ' ' || returned_on from money_movement
				where returned_on is not null and line_id in (select line_id from treasury_event)""", String.class))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void theSharesOfADocumentMakeWhatTheDerivationSaysWasPaidOfIt() {
		assertThat(this.jdbc.queryForList(
				"""
						select position.number, position.paid_amount, coalesce(paid.net, 0.00) as net
						from position left join (select document_id, sum(net) as net from movement_share group by document_id) paid
						                        using (document_id)
						where position.document_id is not null and position.paid_amount <> coalesce(paid.net, 0.00)"""))
			.isEmpty();
	}

	@Test
	void theMovementsOfALineWithoutDocumentMakeWhatTheDerivationSaysWasPaidOfIt() {
		assertThat(this.jdbc.queryForList(
				"""
						select position.number from position
						where line_id is not null and not exists (select from allocation where allocation.line_id = position.line_id)
						  and abs(paid_amount) <> (select coalesce(sum(net), 0.00) from money_movement movement
						                           where movement.line_id = position.line_id)"""))
			.isEmpty();
	}

	private Map<Long, List<Told>> stories() {
		return this.journal.stream()
			.sorted(Comparator.comparing(Told::day).thenComparing(Told::movement))
			.collect(Collectors.groupingBy(Told::line));
	}

	/** A movement as the journal tells it, and what its line is worth. */
	private record Told(long movement, long line, MovementKind kind, LocalDate day, BigDecimal amount, BigDecimal gross,
			BigDecimal net) {

		BigDecimal signed() {
			return this.kind.pays() ? this.amount : this.amount.negate();
		}

		BigDecimal netOf(BigDecimal standing) {
			return this.net.multiply(standing).divide(this.gross, 2, RoundingMode.HALF_UP);
		}

	}

}
