// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of all creditors whose due date is past and of which something is left to
 * pay. The due date is that of the data, never computed; credit notes are no debt and are
 * not among them.
 */
@Service
@Transactional(readOnly = true)
public class Overdue {

	/** How many rows an export holds in memory at a time. */
	private static final int FETCH_SIZE = 500;

	private static final String BAND = """
			case when position.status = 'SUSPENDED' then 'SUSPENDED'
			     when position.due_on >= :today - 30 then 'UP_TO_30'
			     when position.due_on >= :today - 60 then 'UP_TO_60'
			     when position.due_on >= :today - 90 then 'UP_TO_90'
			     else 'OVER_90' end""";

	/** In the words of the index position_to_pay_by_due_on, which else is not used. */
	private static final String PAST_DUE = """
			where position.to_pay > 0 and position.document_id is not null and position.due_on < :today""";

	static final String SUMS = """
			select office.id as office_id, office.name as office, sums.band, sums.count, sums.amount
			from (select position.office_id, %s as band, count(*) as count, sum(position.to_pay) as amount
			      from position %s
			      group by 1, 2) sums
			         join office on office.id = sums.office_id
			order by office.name, office.id, sums.band""".formatted(BAND, PAST_DUE);

	private static final String DOCUMENTS = """
			select position.id, position.creditor_id, position.type, position.number, position.date, document.protocol,
			       office.name as office, position.due_on, :today - position.due_on as days, %s as band,
			       position.amount, position.to_pay, position.status
			from position
			         join document on document.id = position.document_id
			         join office on office.id = position.office_id
			%s
			  and (cast(:office as bigint) is null or position.office_id = :office)
			  and (cast(:suspended as boolean) is null or (position.status = 'SUSPENDED') = :suspended)
			  and position.due_on <= :last and position.due_on >= coalesce(:first, position.due_on)
			order by position.due_on, position.id""".formatted(BAND, PAST_DUE);

	private final JdbcClient jdbc;

	Overdue(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What each office has past due, by band; an office with nothing is not among them.
	 */
	public List<OverdueSum> sums(LocalDate today) {
		return this.jdbc.sql(SUMS).param("today", today).query(OverdueSum.class).list();
	}

	/**
	 * One page of those the filter finds, the latest first.
	 * @param skip how many come before it
	 */
	public List<OverdueDocument> page(OverdueFilter filter, LocalDate today, long skip, int size) {
		return documents(" limit :size offset :skip", filter, today).param("size", size)
			.param("skip", skip)
			.query(OverdueDocument.class)
			.list();
	}

	/**
	 * Hands over all that the filter finds, in the same order, one at a time.
	 */
	public void forEach(OverdueFilter filter, LocalDate today, Consumer<OverdueDocument> consumer) {
		try (Stream<OverdueDocument> rows = documents("", filter, today).withFetchSize(FETCH_SIZE)
			.query(OverdueDocument.class)
			.stream()) {
			rows.forEach(consumer);
		}
	}

	private StatementSpec documents(String part, OverdueFilter filter, LocalDate today) {
		OverdueBand band = filter.band();
		return this.jdbc.sql(DOCUMENTS + part)
			.param("today", today)
			.param("office", filter.officeId())
			.param("suspended", (band != null) ? band == OverdueBand.SUSPENDED : null)
			.param("last", (band != null) ? band.last(today) : today)
			.param("first", (band != null) ? band.first(today) : null);
	}

}
