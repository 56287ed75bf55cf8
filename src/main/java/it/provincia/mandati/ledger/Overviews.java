// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

	/**
	 * "Offset 0" here and below: the documents are looked up one by one, by index; nobody
	 * reads through those of others, however many one creditor has.
	 */
	private static final String FIGURES = """
			select *
			from (select coalesce(sum(to_pay), 0.00) as to_pay, count(*) filter (where to_pay <> 0) as open,
			             count(*) filter (where status_rank = :suspended) as suspended
			      from position
			      where creditor_id = :creditor) figures
			         cross join (
			    select round(avg(paid_on - received_on))::bigint as average_days, count(received_on) as measured
			    from position
			             cross join lateral (
			        select received_on from document where document.id = position.document_id offset 0) document
			    where creditor_id = :creditor and paid_on > :since and paid_on <= :today
			      and status = 'PAID' and type <> 'CREDIT_NOTE') paid""";

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

	/**
	 * Each status by itself, so that an index has them in order, also where the plan is
	 * one for any creditor.
	 */
	private static final String ATTENTION = """
			select id
			from (select stopped.*
			      from unnest(array[:stopped]::int[]) status (rank)
			               cross join lateral (
			          select id, date from position
			          where creditor_id = :creditor and status_rank = status.rank
			          order by date desc, id
			          limit :most) stopped
			      union all
			      select *
			      from (select position.id, date
			            from position
			                     left join lateral (
			                select state_on from document where document.id = position.document_id offset 0) document on true
			            where creditor_id = :creditor and status_rank = :rejected and coalesce(state_on, date) > :since
			            order by date desc, position.id
			            limit :most) rejected) wanting
			order by date desc, id
			limit :most""";

	/** What its office recorded of a position. */
	private static final String RECORDED = """
			         left join lateral (
			    select received_on, state_on
			    from document
			    where document.id = position.document_id
			    offset 0) document on true
			""";

	/**
	 * When anything last happened to it. A return is the only movement whose day stands
	 * nowhere in the position.
	 */
	private static final String LAST = """
			         cross join lateral (
			    select greatest(document.received_on, document.state_on, position.mandate_on, position.paid_on,
			                    case when position.status = 'RETURNED'
			                         then (select max(happened_on) from position_movement
			                               where position_id = position.id) end) as day
			    offset 0) last
			""";

	/**
	 * What happened last to a position was recorded by its office, brought by a mandate,
	 * or a return. So the latest of all are among the latest of each of these, which
	 * indexes have in order, with all that are of the same day.
	 */
	private static final String CHANGED = """
			(select position.id, last.day
			from document
			         cross join lateral (
			    select * from position where document_id = document.id offset 0) position
			""" + LAST + """
			where document.creditor_id = :creditor and position.creditor_id = :creditor
			  and greatest(document.received_on, document.state_on) <= :today and last.day <= :today
			order by greatest(document.received_on, document.state_on) desc
			fetch first (:most) rows with ties)
			union
			(select position.id, last.day
			from position
			""" + RECORDED + LAST + """
			where position.creditor_id = :creditor
			  and greatest(position.mandate_on, position.paid_on) <= :today and last.day <= :today
			order by greatest(position.mandate_on, position.paid_on) desc
			fetch first (:most) rows with ties)
			union
			(select position.id, last.day
			from position
			""" + RECORDED + LAST + """
			where position.creditor_id = :creditor and position.status_rank = :returned and last.day <= :today)
			order by day desc, id
			limit :most""";

	private final JdbcClient jdbc;

	private final Remembered<Asked, Figures> figures;

	private final Remembered<Asked, List<MonthFigures>> months;

	private final Remembered<Asked, List<Long>> changed;

	Overviews(JdbcClient jdbc, LedgerVersion version) {
		this.jdbc = jdbc;
		this.figures = new Remembered<>(version);
		this.months = new Remembered<>(version);
		this.changed = new Remembered<>(version);
	}

	public Figures figures(long creditorId, LocalDate today) {
		return this.figures.get(new Asked(creditorId, today, 0), () -> readFigures(creditorId, today));
	}

	private Figures readFigures(long creditorId, LocalDate today) {
		return this.jdbc.sql(FIGURES)
			.param("creditor", creditorId)
			.param("suspended", PositionConditions.rank(DocumentStatus.SUSPENDED))
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
		return this.months.get(new Asked(creditorId, today, MONTHS), () -> readMonths(creditorId, today));
	}

	private List<MonthFigures> readMonths(long creditorId, LocalDate today) {
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
			.param("stopped",
					Stream.of(DocumentStatus.SUSPENDED, DocumentStatus.RETURNED).map(PositionConditions::rank).toList())
			.param("rejected", PositionConditions.rank(DocumentStatus.REJECTED))
			.param("since", today.minusMonths(MONTHS_OF_REJECTION))
			.param("most", most)
			.query(Long.class)
			.list();
	}

	/**
	 * The positions of which the latest news are, the newest first.
	 */
	public List<Long> changed(long creditorId, LocalDate today, int most) {
		return this.changed.get(new Asked(creditorId, today, most),
				() -> this.jdbc.sql(CHANGED)
					.param("creditor", creditorId)
					.param("today", today)
					.param("most", most)
					.param("returned", PositionConditions.rank(DocumentStatus.RETURNED))
					.query((row, number) -> row.getLong("id"))
					.list());
	}

	/**
	 * @param most how much of it
	 */
	private record Asked(long creditorId, LocalDate today, int most) {
	}

}
