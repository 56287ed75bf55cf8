// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;

/**
 * Reads a row of {@code position} joined with its office.
 */
final class PositionRow implements RowMapper<Position> {

	static final PositionRow INSTANCE = new PositionRow();

	/**
	 * The creditor's among those that are asked for by their ids. They are looked up by
	 * these and then compared with the creditor: both at once PostgreSQL would look for
	 * in one of the creditor's indexes, and read all that a big one has.
	 */
	static final String OWNED = """
			(select *
			 from (select * from position where id in (:positions) offset 0) asked
			 where creditor_id = :creditor) position
			""";

	static final String SELECT = selectFrom("position");

	private PositionRow() {
	}

	static String selectFrom(String positions) {
		return """
				select position.id, position.type, position.number, position.date, position.subject, position.amount,
				       position.to_pay, position.due_on, position.status, position.live_line, position.mandates,
				       position.mandate_on, position.method, position.reason, position.paid_amount, position.paid_on,
				       position.cig, position.cup, position.document_id is not null as of_document,
				       office.code as office_code, office.name as office_name,
				       office.email as office_email, office.phone as office_phone
				from %s left join office on office.id = position.office_id
				""".formatted(positions);
	}

	@Override
	public Position mapRow(ResultSet row, int number) throws SQLException {
		return new Position(row.getLong("id"), DocumentType.valueOf(row.getString("type")), row.getString("number"),
				row.getObject("date", LocalDate.class), text(row, "subject"), row.getBigDecimal("amount"),
				row.getBigDecimal("to_pay"), row.getObject("due_on", LocalDate.class),
				DocumentStatus.valueOf(row.getString("status")), office(row), row.getBoolean("live_line"),
				row.getString("mandates"), row.getObject("mandate_on", LocalDate.class), text(row, "method"),
				text(row, "reason"), row.getBigDecimal("paid_amount"), row.getObject("paid_on", LocalDate.class),
				row.getString("cig"), row.getString("cup"), row.getBoolean("of_document"));
	}

	/**
	 * What somebody typed: an IBAN in it may be anybody's.
	 */
	private static @Nullable String text(ResultSet row, String column) throws SQLException {
		String text = row.getString(column);
		return (text != null) ? IbanMask.mask(text) : null;
	}

	private static @Nullable OfficeContact office(ResultSet row) throws SQLException {
		String code = row.getString("office_code");
		return (code != null) ? new OfficeContact(code, row.getString("office_name"), row.getString("office_email"),
				row.getString("office_phone")) : null;
	}

}
