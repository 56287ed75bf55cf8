// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The indicator of the timeliness of payments (DPCM 22/9/2014 art. 9), by the day on
 * which orders went to the treasurer. The rule is the view {@code payment_timeliness};
 * here its rows are added up and listed.
 */
@Service
@Transactional(readOnly = true)
public class Timeliness {

	/** How many rows an export holds in memory at a time. */
	private static final int FETCH_SIZE = 500;

	private static final String YEARS = """
			select extract(year from min(transmitted_on))::int as first, extract(year from max(transmitted_on))::int as last
			from position_line
			where transmitted_on is not null
			union all
			select min(year), max(year) from mandate""";

	static final String QUARTERS = """
			select extract(quarter from transmitted_on)::int                           as quarter,
			       count(*) filter (where left_out is null)                            as count,
			       coalesce(sum(amount) filter (where left_out is null), 0.00)         as amount,
			       coalesce(sum(days * amount) filter (where left_out is null), 0.00)  as weighed_days,
			       count(*) filter (where left_out is not null)                        as undated,
			       coalesce(sum(amount) filter (where left_out is not null), 0.00)     as undated_amount
			from payment_timeliness
			where transmitted_on >= :first and transmitted_on < :end
			group by 1""";

	/** An order of which nobody says when it went is of the year of its mandate. */
	private static final String UNTRANSMITTED = "transmitted_on is null and year = :year";

	private static final String ROWS = """
			select * from payment_timeliness
			where %s
			order by transmitted_on, year, mandate_number, line_no, position_id""";

	private static final Map<TimelinessList, String> CONDITIONS = Map.of(TimelinessList.COUNTED,
			"transmitted_on >= :first and transmitted_on < :end and left_out is null", TimelinessList.NO_DUE_DATE,
			"transmitted_on >= :first and transmitted_on < :end and left_out is not null",
			TimelinessList.NO_TRANSMISSION, UNTRANSMITTED);

	private final JdbcClient jdbc;

	Timeliness(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * From the first year with mandates to the last one, the newest first.
	 */
	public List<Year> years() {
		List<Integer> ends = this.jdbc.sql(YEARS)
			.query((row, index) -> Stream.of(row.getObject("first", Integer.class),
					row.getObject("last", Integer.class)))
			.stream()
			.flatMap(Function.identity())
			.filter((year) -> year != null)
			.sorted()
			.toList();
		return ends.isEmpty() ? List.of()
				: IntStream.iterate(ends.get(ends.size() - 1), (year) -> year >= ends.get(0), (year) -> year - 1)
					.mapToObj(Year::of)
					.toList();
	}

	public TimelinessYear figures(Year year) {
		Map<Integer, TimelinessFigures> known = sql(QUARTERS, new TimelinessPeriod(year, null))
			.query(TimelinessFigures.class)
			.stream()
			.collect(Collectors.toMap(TimelinessFigures::quarter, Function.identity()));
		List<TimelinessFigures> quarters = IntStream.rangeClosed(1, 4)
			.mapToObj((quarter) -> known.getOrDefault(quarter, TimelinessFigures.none(quarter)))
			.toList();
		long untransmitted = this.jdbc.sql("select count(*) from payment_timeliness where " + UNTRANSMITTED)
			.param("year", year.getValue())
			.query(Long.class)
			.single();
		return new TimelinessYear(year, TimelinessFigures.together(quarters), quarters, untransmitted);
	}

	/**
	 * One page of the payments behind a figure, in the order of their transmission.
	 * @param skip how many come before it
	 */
	public List<TimelinessRow> page(TimelinessPeriod period, TimelinessList list, long skip, int size) {
		return sql(ROWS.formatted(CONDITIONS.get(list)) + " limit :size offset :skip", period).param("size", size)
			.param("skip", skip)
			.query(TimelinessRow.class)
			.list();
	}

	/**
	 * Hands over all payments of a period, one at a time: those that count, then those
	 * left out; a whole year with those that belong to none of its quarters.
	 */
	public void forEach(TimelinessPeriod period, Consumer<TimelinessRow> consumer) {
		for (TimelinessList list : TimelinessList.values()) {
			if (list != TimelinessList.NO_TRANSMISSION || period.quarter() == null) {
				try (Stream<TimelinessRow> rows = sql(ROWS.formatted(CONDITIONS.get(list)), period)
					.withFetchSize(FETCH_SIZE)
					.query(TimelinessRow.class)
					.stream()) {
					rows.forEach(consumer);
				}
			}
		}
	}

	private StatementSpec sql(String sql, TimelinessPeriod period) {
		return this.jdbc.sql(sql)
			.param("year", period.year().getValue())
			.param("first", period.first())
			.param("end", period.end());
	}

}
