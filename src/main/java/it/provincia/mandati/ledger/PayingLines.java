// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the mandate lines of a position, with the owner of the position in the WHERE, and
 * keeps back what belongs to another payee.
 */
@Component
class PayingLines {

	private static final String FROM = """
			from position
			         left join allocation on allocation.document_id = position.document_id
			         join mandate_line line on line.id = coalesce(position.line_id, allocation.line_id)
			""";

	private static final String OWNED = " where position.creditor_id = :creditor and position.id = :position ";

	private static final String LINES = """
			select line.id, mandate.year || '/' || mandate.number as mandate, line.line_no, line.issued_on,
			       line.transmitted_on, line.amount, line.amount - coalesce(line.withheld, 0) as net, line.withheld,
			       line.method, line.reason, line.state, line.state_on, line.state_reason, line.paid_on,
			       line.paid_amount, line.receipt_number,
			       case when line.creditor_id = position.creditor_id then right(line.iban, 4) end as iban_end,
			       line.creditor_id is not distinct from position.creditor_id as own,
			       coalesce(line.creditor_id <> position.creditor_id, false) as other_payee,
			       case when position.line_id is not null then position.amount
			            when position.type = 'CREDIT_NOTE' then -abs(coalesce(allocation.amount, line.amount))
			            else coalesce(allocation.amount, line.amount) end as part
			""" + FROM + " join mandate on mandate.id = line.mandate_id " + OWNED
			+ "order by mandate.year, mandate.number, line.line_no";

	private static final String JOURNAL = """
			select line.id, event.kind, event.happened_on, event.amount, event.receipt_number
			""" + FROM + " join treasury_event event on event.line_id = line.id " + OWNED
			+ "order by event.happened_on, event.movement";

	private final JdbcClient jdbc;

	PayingLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<PayingLine> of(long creditorId, long positionId) {
		Map<Long, List<Movement>> journal = journal(creditorId, positionId);
		return owned(LINES, creditorId, positionId)
			.query((row, number) -> line(row, journal.getOrDefault(row.getLong("id"), List.of())))
			.list();
	}

	private Map<Long, List<Movement>> journal(long creditorId, long positionId) {
		Map<Long, List<Movement>> journal = new HashMap<>();
		RowCallbackHandler collect = (row) -> journal.computeIfAbsent(row.getLong("id"), (id) -> new ArrayList<>())
			.add(new Movement(MovementKind.valueOf(row.getString("kind")),
					row.getObject("happened_on", LocalDate.class), row.getBigDecimal("amount"),
					row.getString("receipt_number")));
		owned(JOURNAL, creditorId, positionId).query(collect);
		return journal;
	}

	private JdbcClient.StatementSpec owned(String sql, long creditorId, long positionId) {
		return this.jdbc.sql(sql).param("creditor", creditorId).param("position", positionId);
	}

	private static PayingLine line(ResultSet row, List<Movement> journal) throws SQLException {
		StatedLine stated = StatedLine.of(row);
		List<Movement> movements = journal.isEmpty() ? stated.movements() : journal;
		boolean own = row.getBoolean("own");
		LineStanding standing = stated.standing(journal);
		return new PayingLine(row.getString("mandate"), row.getInt("line_no"),
				row.getObject("issued_on", LocalDate.class), row.getObject("transmitted_on", LocalDate.class),
				row.getBigDecimal("part"), row.getBoolean("other_payee"), own ? row.getBigDecimal("amount") : null,
				own ? row.getBigDecimal("withheld") : null, row.getString("method"), row.getString("iban_end"),
				row.getString("reason"), standing, own ? note(row, standing) : null, paidOn(movements),
				own ? movements : List.of());
	}

	private static PayingLine.@Nullable OfficeNote note(ResultSet row, LineStanding standing) throws SQLException {
		if (standing.goesOn()) {
			return null;
		}
		LocalDate since = row.getObject("state_on", LocalDate.class);
		String reason = row.getString("state_reason");
		return (since != null || reason != null) ? new PayingLine.OfficeNote(since, reason) : null;
	}

	private static @Nullable LocalDate paidOn(List<Movement> movements) {
		if (StatedLine.paid(movements).signum() <= 0) {
			return null;
		}
		return movements.stream()
			.filter((movement) -> movement.kind().pays())
			.map(Movement::happenedOn)
			.filter(Objects::nonNull)
			.max(LocalDate::compareTo)
			.orElse(null);
	}

}
