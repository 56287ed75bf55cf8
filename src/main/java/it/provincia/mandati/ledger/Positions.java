// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a creditor's positions. The owner is in every WHERE: another creditor's position
 * is as good as none (ASVS 5.0 8.2.2).
 */
@Service
@Transactional(readOnly = true)
public class Positions {

	/** How many rows an export holds in memory at a time. */
	private static final int FETCH_SIZE = 500;

	private static final String TOTALS = """
			select count(*) as count, coalesce(sum(amount), 0.00) as amount, coalesce(sum(to_pay), 0.00) as to_pay
			from\s""";

	/**
	 * The order is said twice: within, indexes alone tell which rows are on the page;
	 * only those are looked up.
	 */
	private static final String PAGE = PositionRow.SELECT + """
			where position.creditor_id = :creditor and position.id in (
			    select position.id from %1$s
			    order by %2$s limit :size offset :skip)
			order by %2$s""";

	private final JdbcClient jdbc;

	private final Remembered<Asked, PositionTotals> totals;

	Positions(JdbcClient jdbc, LedgerVersion version) {
		this.jdbc = jdbc;
		this.totals = new Remembered<>(version);
	}

	/**
	 * One page of those the filter finds; the last one where there are not so many.
	 */
	public PositionPage page(long creditorId, PositionFilter filter, PositionOrder order, int number, int size) {
		return page(new Asked(creditorId, filter, false), order, number, size);
	}

	/**
	 * The same for others than the creditor, who see and find less.
	 */
	public PositionPage pageForOthers(long creditorId, PositionFilter filter, PositionOrder order, int number,
			int size) {
		return page(new Asked(creditorId, filter, true), order, number, size).forOthers();
	}

	private PositionPage page(Asked asked, PositionOrder order, int number, int size) {
		PositionConditions conditions = asked.conditions();
		PositionTotals totals = this.totals.get(asked, () -> totals(conditions));
		Slice slice = Slice.of(totals.count(), number, size);
		return new PositionPage(rows(conditions, order, slice), totals, slice.number(), size);
	}

	private PositionTotals totals(PositionConditions conditions) {
		return this.jdbc.sql(TOTALS + conditions.from())
			.params(conditions.values())
			.query(PositionTotals.class)
			.single();
	}

	private List<Position> rows(PositionConditions conditions, PositionOrder order, Slice slice) {
		String sql = PAGE.formatted(conditions.from(), slice.backwards() ? order.backwards() : order.sql());
		return slice.shown(this.jdbc.sql(sql)
			.params(conditions.values())
			.param("size", slice.size())
			.param("skip", slice.skip())
			.query(PositionRow.INSTANCE)
			.list());
	}

	/**
	 * Hands over all that the filter finds, in order, one at a time, so that an export
	 * needs no more memory than a page does.
	 */
	public void forEach(long creditorId, PositionFilter filter, PositionOrder order, Consumer<Position> consumer) {
		PositionConditions conditions = new PositionConditions(creditorId, filter);
		this.jdbc.sql(PositionRow.SELECT + conditions.where() + " order by " + order.sql())
			.params(conditions.values())
			.withFetchSize(FETCH_SIZE)
			.query((RowCallbackHandler) (row) -> consumer.accept(PositionRow.INSTANCE.mapRow(row, row.getRow())));
	}

	/**
	 * What is looked for, and who looks.
	 *
	 * @param others whether it is not the creditor
	 */
	private record Asked(long creditorId, PositionFilter filter, boolean others) {

		PositionConditions conditions() {
			return this.others ? PositionConditions.byOthers(this.creditorId, this.filter)
					: new PositionConditions(this.creditorId, this.filter);
		}

	}

}
