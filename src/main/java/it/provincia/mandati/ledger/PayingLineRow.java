// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Turns rows into what pays a position. Texts that an office typed are masked, because an
 * IBAN in them may be anybody's.
 */
final class PayingLineRow {

	private PayingLineRow() {
	}

	/**
	 * @param named how many of the others are named
	 */
	static PayingLine line(ResultSet row, List<Movement> movements, List<PayingLine.OtherDocument> others, int named)
			throws SQLException {
		LineStanding standing = LineStanding.valueOf(row.getString("standing"));
		PayingLine.Share share = new PayingLine.Share(row.getBigDecimal("part"), row.getBigDecimal("due"),
				row.getBigDecimal("paid"), row.getBigDecimal("whole"));
		PayingLine.Payee payee = new PayingLine.Payee(row.getBoolean("other_payee"),
				IbanMask.mask(row.getString("method")), row.getString("iban_end"));
		return new PayingLine(row.getString("mandate"), row.getObject("issued_on", LocalDate.class),
				row.getObject("transmitted_on", LocalDate.class), IbanMask.mask(row.getString("reason")), standing,
				share, payee, standing.goesOn() ? null : note(row), movements,
				others.subList(0, Math.min(named, others.size())), others.size() > named);
	}

	static Movement movement(ResultSet row, int number) throws SQLException {
		return new Movement(MovementKind.valueOf(row.getString("kind")), row.getObject("happened_on", LocalDate.class),
				row.getBigDecimal("amount"), row.getBigDecimal("whole"),
				ReceiptNumber.of(row.getString("receipt_number")));
	}

	static PayingLine.OtherDocument other(ResultSet row, int number) throws SQLException {
		return new PayingLine.OtherDocument(row.getLong("id"), DocumentType.valueOf(row.getString("type")),
				row.getString("number"), row.getBigDecimal("part"));
	}

	private static PayingLine.@Nullable Note note(ResultSet row) throws SQLException {
		LocalDate since = row.getObject("state_on", LocalDate.class);
		String reason = row.getString("state_reason");
		if (since == null && reason == null) {
			return null;
		}
		return new PayingLine.Note(since, (reason != null) ? IbanMask.mask(reason) : null);
	}

}
