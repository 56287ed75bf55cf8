// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a creditor should see at a glance. The owner is in every WHERE; days are those of
 * the calendar of Rome.
 */
@Service
@Transactional(readOnly = true)
public class Overviews {

	/**
	 * How far back a creditor looks: months that are shown, and months that are measured.
	 */
	private static final int MONTHS = 12;

	/** For how long a document that was turned down wants attention. */
	private static final int MONTHS_OF_REJECTION = 6;

	private static final String FIGURES = """
			select coalesce(sum(to_pay), 0.00) as to_pay, count(*) filter (where to_pay <> 0) as open,
			       count(*) filter (where status = 'SUSPENDED') as suspended,
			       round(avg(days))::bigint as average_days, count(days) as measured
			from position
			         left join lateral (
			    select position.paid_on - document.received_on as days
			    from document
			    where document.id = position.document_id and position.status = 'PAID' and position.type <> 'CREDIT_NOTE'
			      and position.paid_on > :since and position.paid_on <= :today) paid on true
			where creditor_id = :creditor""";

	private static final String MONTH_FIGURES = """
			select month, sum(paid) as paid, sum(to_pay) as to_pay
			from (select date_trunc('month', happened_on)::date as month, net as paid, 0 as to_pay
			      from money_movement
			      where creditor_id = :creditor and happened_on >= :since and happened_on <= :today
			      union all
			      select date_trunc('month', date)::date, 0, to_pay
			      from position
			      where creditor_id = :creditor and date >= :since and date <= :today) amounts
			group by month""";

	private static final String ATTENTION = """
			select position.id
			from position left join document on document.id = position.document_id
			where position.creditor_id = :creditor
			  and (status in ('SUSPENDED', 'RETURNED')
			           or status = 'REJECTED' and coalesce(document.state_on, position.date) > :since)
			order by position.date desc, position.id
			limit :most""";

	/** A return is the only movement whose day stands nowhere in the position. */
	private static final String CHANGED = """
			select position.id
			from position
			         left join document on document.id = position.document_id
			         cross join lateral (
			    select greatest(document.received_on, document.state_on, position.mandate_on, position.paid_on,
			                    case when status = 'RETURNED'
			                         then (select max(happened_on) from position_movement
			                               where position_id = position.id) end) as day) last
			where position.creditor_id = :creditor and last.day <= :today
			order by last.day desc, position.id
			limit :most""";

	private final JdbcClient jdbc;

	Overviews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Figures figures(long creditorId, LocalDate today) {
		return this.jdbc.sql(FIGURES)
			.param("creditor", creditorId)
			.param("since", today.minusMonths(MONTHS))
			.param("today", today)
			.query(Figures.class)
			.single();
	}

	/**
	 * The last twelve months, this one included, the oldest first; none where nothing
	 * happened in any of them.
	 */
	public List<MonthFigures> months(long creditorId, LocalDate today) {
		YearMonth first = YearMonth.from(today).minusMonths(MONTHS - 1L);
		Map<YearMonth, MonthFigures> known = this.jdbc.sql(MONTH_FIGURES)
			.param("creditor", creditorId)
			.param("since", first.atDay(1))
			.param("today", today)
			.query((row, number) -> new MonthFigures(YearMonth.from(row.getObject("month", LocalDate.class)),
					row.getBigDecimal("paid"), row.getBigDecimal("to_pay")))
			.list()
			.stream()
			.collect(Collectors.toMap(MonthFigures::month, Function.identity()));
		if (known.values().stream().allMatch(MonthFigures::nothing)) {
			return List.of();
		}
		return IntStream.range(0, MONTHS)
			.mapToObj(first::plusMonths)
			.map((month) -> known.getOrDefault(month, MonthFigures.none(month)))
			.toList();
	}

	/**
	 * The positions that are stopped or were lately turned down, the newest first.
	 */
	public List<Long> attention(long creditorId, LocalDate today, int most) {
		return this.jdbc.sql(ATTENTION)
			.param("creditor", creditorId)
			.param("since", today.minusMonths(MONTHS_OF_REJECTION))
			.param("most", most)
			.query(Long.class)
			.list();
	}

	/**
	 * The positions of which the latest news are, the newest first.
	 */
	public List<Long> changed(long creditorId, LocalDate today, int most) {
		return this.jdbc.sql(CHANGED)
			.param("creditor", creditorId)
			.param("today", today)
			.param("most", most)
			.query(Long.class)
			.list();
	}

}
