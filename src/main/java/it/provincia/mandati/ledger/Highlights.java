// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which of a creditor's positions he should look at first. The owner is in every WHERE;
 * days are those of the calendar of Rome.
 */
@Service
@Transactional(readOnly = true)
public class Highlights {

	/** For how long a document that was turned down wants attention. */
	private static final int MONTHS_OF_REJECTION = 6;

	/**
	 * What its office recorded of a position. "Offset 0": the documents are looked up one
	 * by one, by index; nobody reads through those of others, however many one creditor
	 * has.
	 */
	private static final String RECORDED = """
			         left join lateral (
			    select received_on, state_on
			    from document
			    where document.id = position.document_id
			    offset 0) document on true
			""";

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
			""" + RECORDED + """
			            where creditor_id = :creditor and status_rank = :rejected and coalesce(state_on, date) > :since
			            order by date desc, position.id
			            limit :most) rejected) wanting
			order by date desc, id
			limit :most""";

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

	/** The creditor's, each with its last day, if that has come. */
	private static final String NEWS = """
			select position.id, last.day
			from position
			""" + RECORDED + LAST + """
			where position.creditor_id = :creditor and last.day <= :today
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
			(""" + NEWS + """
			  and greatest(position.mandate_on, position.paid_on) <= :today
			order by greatest(position.mandate_on, position.paid_on) desc
			fetch first (:most) rows with ties)
			union
			(""" + NEWS + """
			  and position.status_rank = :returned)
			order by day desc, id
			limit :most""";

	private final JdbcClient jdbc;

	private final Remembered<Asked, List<Long>> changed;

	Highlights(JdbcClient jdbc, LedgerVersion version) {
		this.jdbc = jdbc;
		this.changed = new Remembered<>(version);
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
		return this.changed.get(new Asked(creditorId, today, most), () -> readChanged(creditorId, today, most));
	}

	private List<Long> readChanged(long creditorId, LocalDate today, int most) {
		return this.jdbc.sql(CHANGED)
			.param("creditor", creditorId)
			.param("today", today)
			.param("returned", PositionConditions.rank(DocumentStatus.RETURNED))
			.param("most", most)
			.query((row, number) -> row.getLong("id"))
			.list();
	}

	private record Asked(long creditorId, LocalDate today, int most) {
	}

}
