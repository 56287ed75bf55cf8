// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A row of the trail with all that its seal covers of it, which is everything. A column
 * that a later version adds must be left out here where it is empty, or old seals break.
 */
record SealedRow(long id, Instant happenedAt, List<@Nullable String> values) {

	/** Of {@code audit_event e}; the texts are the database's own. */
	static final String COLUMNS = """
			e.id, e.happened_at, e.action, e.outcome, e.account_id::text as account_id, e.role,
			e.creditor_id::text as creditor_id, e.target, e.address::text as address, e.detail""";

	private static final List<String> VALUES = List.of("action", "outcome", "account_id", "role", "creditor_id",
			"target", "address", "detail");

	static SealedRow of(ResultSet row) throws SQLException {
		List<@Nullable String> values = new ArrayList<>(VALUES.size());
		for (String column : VALUES) {
			values.add(row.getString(column));
		}
		return new SealedRow(row.getLong("id"), row.getTimestamp("happened_at").toInstant(),
				Collections.unmodifiableList(values));
	}

	void addTo(SealDigest digest) {
		digest.add(this.id).add(this.happenedAt);
		this.values.forEach(digest::add);
	}

}
