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

	/**
	 * "Offset 0": the documents are looked up one by one, by index; nobody reads through
	 * those of others, however many one creditor has.
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

	private final JdbcClient jdbc;

	private final Remembered<Asked, Figures> figures;

	private final Remembered<Asked, List<MonthFigures>> months;

	Overviews(JdbcClient jdbc, LedgerVersion version) {
		this.jdbc = jdbc;
		this.figures = new Remembered<>(version);
		this.months = new Remembered<>(version);
	}

	public Figures figures(long creditorId, LocalDate today) {
		return this.figures.get(new Asked(creditorId, today), () -> readFigures(creditorId, today));
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
		return this.months.get(new Asked(creditorId, today), () -> readMonths(creditorId, today));
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

	private record Asked(long creditorId, LocalDate today) {
	}

}
