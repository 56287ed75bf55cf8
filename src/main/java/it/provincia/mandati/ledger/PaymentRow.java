// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.RowMapper;

/**
 * Reads a movement of a creditor's money with its mandate line and what it covers. A
 * document is named where its position is the creditor's own; of another creditor's it is
 * only told that there is one.
 */
final class PaymentRow implements RowMapper<Payment> {

	static final PaymentRow INSTANCE = new PaymentRow();

	private static final String SELECT = """
			select movement.*, mandate.year || '/' || mandate.number as mandate, line.line_no, line.method,
			       right(line.iban, 4) as iban_end, line.reason, own.id as position_id, covered.*
			from (%s) movement
			         join mandate_line line on line.id = movement.line_id and line.creditor_id = :creditor
			         join mandate on mandate.id = line.mandate_id
			         left join position own on own.line_id = line.id and own.creditor_id = :creditor
			         cross join lateral (
			    select coalesce(jsonb_agg(jsonb_build_object('id', document.id, 'type', document.type, 'number', document.number,
			                                                 'amount', share.net) order by share.document_code)
			                        filter (where document.id is not null), '[]')  as documents,
			           coalesce(bool_or(share.creditor_id <> :creditor), false)    as others_document,
			           coalesce(bool_or(share.creditor_id is null), false)         as unknown_document
			    from movement_share share
			             left join position document
			                       on document.document_id = share.document_id and document.creditor_id = :creditor
			    where share.line_id = movement.line_id and share.seq = movement.seq) covered
			order by %s""";

	/** The newest first; what one mandate paid in one day stays together. */
	private static final String ORDER = """
			movement.happened_on desc, movement.mandate_id desc, movement.line_id, movement.seq desc""";

	private static final String BACKWARDS = """
			movement.happened_on, movement.mandate_id, movement.line_id desc, movement.seq""";

	private static final String ALL = "select * from %s order by %s";

	/** An index alone tells which rows are on the page; only those are looked up. */
	private static final String PAGE = """
			select movement.*
			from money_movement movement
			         join (select line_id, seq from %s order by %s limit :size offset :skip) shown using (line_id, seq)""";

	private PaymentRow() {
	}

	static String page(PaymentConditions conditions, boolean backwards) {
		return select(PAGE, conditions, backwards ? BACKWARDS : ORDER);
	}

	static String all(PaymentConditions conditions) {
		return select(ALL, conditions, ORDER);
	}

	/**
	 * The order is said twice, because only the outer one is a promise.
	 */
	private static String select(String movements, PaymentConditions conditions, String order) {
		return SELECT.formatted(movements.formatted(conditions.sql(), order), order);
	}

	@Override
	public Payment mapRow(ResultSet row, int number) throws SQLException {
		return new Payment(MovementKind.valueOf(row.getString("kind")), row.getObject("happened_on", LocalDate.class),
				row.getBigDecimal("net"), row.getBigDecimal("gross"), ReceiptNumber.of(row.getString("receipt_number")),
				row.getObject("returned_on", LocalDate.class), line(row),
				new Payment.Together(row.getLong("together_count"), row.getBigDecimal("together_net")), covered(row));
	}

	private static Payment.PaidLine line(ResultSet row) throws SQLException {
		return new Payment.PaidLine(row.getString("mandate"), row.getInt("line_no"), row.getString("method"),
				row.getString("iban_end"), row.getString("reason"), row.getBoolean("split_vat"),
				row.getObject("position_id", Long.class));
	}

	private static Payment.Covered covered(ResultSet row) throws SQLException {
		PaidDocument[] documents = JsonMapper.shared().readValue(row.getString("documents"), PaidDocument[].class);
		return new Payment.Covered(List.of(documents), row.getBoolean("others_document"),
				row.getBoolean("unknown_document"));
	}

}
