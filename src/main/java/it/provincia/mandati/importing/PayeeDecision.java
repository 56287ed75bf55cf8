// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;

import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowMapper;

/**
 * Whose some facts are, as the finance office has decided.
 *
 * @param creditor null: nobody's
 */
record PayeeDecision(PayeeQuestion question, @Nullable PayeeCandidate creditor, Verdict verdict) {

	static final RowMapper<PayeeDecision> ROW = (row, index) -> new PayeeDecision(question(row), creditor(row),
			new Verdict(row.getString("id"), row.getString("decided_by"),
					Objects.requireNonNull(Rome.time(row.getTimestamp("decided_at").toInstant()))));

	private static PayeeQuestion question(ResultSet row) throws SQLException {
		return new PayeeQuestion(row.getString("key"), row.getString("name"), row.getString("vat_number"),
				row.getString("iban"), row.getString("called"), row.getLong("facts"), row.getBigDecimal("amount"),
				row.getObject("since", LocalDate.class), row.getObject("until", LocalDate.class));
	}

	private static @Nullable PayeeCandidate creditor(ResultSet row) throws SQLException {
		Long id = row.getObject("creditor_id", Long.class);
		return (id != null) ? new PayeeCandidate(id, row.getString("creditor_name"), row.getString("tax_code"),
				row.getString("creditor_number")) : null;
	}

}
