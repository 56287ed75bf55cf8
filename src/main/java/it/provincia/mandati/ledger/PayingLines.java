// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads how positions are paid, as the derivation wrote it. The owner of the positions is
 * in every WHERE, and what belongs to another payee does not leave the database.
 */
@Component
class PayingLines {

	/** How many other documents of a line are named; a mandate may pay thousands. */
	private static final int NAMED = 20;

	private static final String FROM = "from " + PositionRow.OWNED + """
			         join position_line paying on paying.position_id = position.id
			         join mandate_line line on line.id = paying.line_id
			""";

	private static final String LINES = """
			select paying.*, mandate.year || '/' || mandate.number as mandate, line.issued_on, word.transmitted_on,
			       line.reason, line.method, line.creditor_id <> position.creditor_id as other_payee,
			       own.amount as whole, right(own.iban, 4) as iban_end,
			       case when own.id is not null then word.state_on end as state_on,
			       case when own.id is not null then word.state_reason end as state_reason
			""" + FROM + """
			         join mandate on mandate.id = line.mandate_id
			         join line_word word on word.line_id = line.id
			         left join mandate_line own on own.id = line.id and own.creditor_id = position.creditor_id
			order by paying.position_id, mandate.year, mandate.number, line.line_no""";

	private static final String MOVEMENTS = """
			select movement.position_id, movement.line_id, movement.kind, movement.happened_on, movement.amount,
			       case when line.creditor_id = position.creditor_id then movement.whole end as whole,
			       case when line.creditor_id = position.creditor_id then movement.receipt_number end as receipt_number
			""" + FROM + """
			         join position_movement movement
			              on movement.position_id = paying.position_id and movement.line_id = paying.line_id
			order by movement.position_id, movement.line_id, movement.seq""";

	/** One more than are named, so that it shows whether there are more. */
	private static final String OTHERS = """
			select *
			from (select paying.position_id, paying.line_id, other.id, other.type, other.number, beside.part,
			             row_number() over (partition by paying.position_id, paying.line_id
			                                order by abs(beside.part) desc, other.id) as place
			""" + FROM + """
			               join position_line beside on beside.line_id = paying.line_id
			               join position other on other.id = beside.position_id
			      where other.creditor_id = :creditor and other.id <> position.id) beside
			where place <= %d
			order by position_id, line_id, place""".formatted(NAMED + 1);

	private final JdbcClient jdbc;

	PayingLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The lines of each position, in the order of their mandates.
	 */
	Map<Long, List<PayingLine>> of(long creditorId, Collection<Long> positionIds) {
		JdbcClient.StatementSpec lines = owned(LINES, creditorId, positionIds);
		Map<Key, List<Movement>> movements = byLine(owned(MOVEMENTS, creditorId, positionIds), PayingLineRow::movement);
		Map<Key, List<PayingLine.OtherDocument>> others = byLine(owned(OTHERS, creditorId, positionIds),
				PayingLineRow::other);
		Map<Long, List<PayingLine>> byPosition = new HashMap<>();
		lines.query((row) -> {
			Key key = new Key(row.getLong("position_id"), row.getLong("line_id"));
			byPosition.computeIfAbsent(key.positionId(), (id) -> new ArrayList<>())
				.add(PayingLineRow.line(row, movements.getOrDefault(key, List.of()),
						others.getOrDefault(key, List.of()), NAMED));
		});
		return byPosition;
	}

	private JdbcClient.StatementSpec owned(String sql, long creditorId, Collection<Long> positionIds) {
		return this.jdbc.sql(sql).param("creditor", creditorId).param("positions", positionIds);
	}

	private static <T> Map<Key, List<T>> byLine(JdbcClient.StatementSpec statement, RowMapper<T> mapper) {
		Map<Key, List<T>> byLine = new HashMap<>();
		RowCallbackHandler collect = (row) -> byLine
			.computeIfAbsent(new Key(row.getLong("position_id"), row.getLong("line_id")), (key) -> new ArrayList<>())
			.add(mapper.mapRow(row, row.getRow()));
		statement.query(collect);
		return byLine;
	}

	/**
	 * A line as one position sees it.
	 */
	private record Key(long positionId, long lineId) {
	}

}
