// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.time.Year;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what was paid to a creditor. The owner is in every WHERE: it is the payee of the
 * mandate line, who need not be the creditor of the documents it pays.
 */
@Service
@Transactional(readOnly = true)
public class Payments {

	/** How many rows an export holds in memory at a time. */
	private static final int FETCH_SIZE = 500;

	private static final String TOTALS = """
			select count(*) as count, coalesce(sum(net), 0.00) as amount, coalesce(sum(gross), 0.00) as gross
			from\s""";

	private static final String YEARS = """
			select distinct extract(year from happened_on)::int as year
			from money_movement
			where creditor_id = :creditor
			order by year desc""";

	private final JdbcClient jdbc;

	private final Remembered<Asked, PaymentTotals> totals;

	private final Remembered<Long, List<Year>> years;

	Payments(JdbcClient jdbc, LedgerVersion version) {
		this.jdbc = jdbc;
		this.totals = new Remembered<>(version);
		this.years = new Remembered<>(version);
	}

	/**
	 * One page of those the filter finds, the newest first; the last one where there are
	 * not so many.
	 */
	public PaymentPage page(long creditorId, PaymentFilter filter, int number, int size) {
		PaymentTotals totals = totals(creditorId, filter);
		Slice slice = Slice.of(totals.count(), number, size);
		return new PaymentPage(rows(new PaymentConditions(creditorId, filter), slice), totals, slice.number(), size);
	}

	private List<Payment> rows(PaymentConditions conditions, Slice slice) {
		return slice.shown(this.jdbc.sql(PaymentRow.page(conditions, slice.backwards()))
			.params(conditions.values())
			.param("size", slice.size())
			.param("skip", slice.skip())
			.query(PaymentRow.INSTANCE)
			.list());
	}

	/**
	 * What all those that the filter finds come to.
	 */
	public PaymentTotals totals(long creditorId, PaymentFilter filter) {
		return this.totals.get(new Asked(creditorId, filter), () -> {
			PaymentConditions conditions = new PaymentConditions(creditorId, filter);
			return this.jdbc.sql(totals(conditions)).params(conditions.values()).query(PaymentTotals.class).single();
		});
	}

	/**
	 * Hands over all that the filter finds, in the same order, one at a time, so that an
	 * export needs no more memory than a page does.
	 */
	public void forEach(long creditorId, PaymentFilter filter, Consumer<Payment> consumer) {
		PaymentConditions conditions = new PaymentConditions(creditorId, filter);
		this.jdbc.sql(PaymentRow.all(conditions))
			.params(conditions.values())
			.withFetchSize(FETCH_SIZE)
			.query((RowCallbackHandler) (row) -> consumer.accept(PaymentRow.INSTANCE.mapRow(row, row.getRow())));
	}

	/**
	 * The years in which anything was paid to the creditor, the newest first.
	 */
	public List<Year> years(long creditorId) {
		return this.years.get(creditorId,
				() -> this.jdbc.sql(YEARS)
					.param("creditor", creditorId)
					.query((row, number) -> Year.of(row.getInt("year")))
					.list());
	}

	static String totals(PaymentConditions conditions) {
		return TOTALS + conditions.sql();
	}

	private record Asked(long creditorId, PaymentFilter filter) {
	}

}
