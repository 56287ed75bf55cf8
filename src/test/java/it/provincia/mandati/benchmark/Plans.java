// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.util.List;
import java.util.stream.Stream;

import it.provincia.mandati.SentStatement;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How the database finds what pages ask for in a ledger of this size.
 */
record Plans(JdbcTemplate database) {

	/** Of the statements, those that read a table of the ledger from end to end. */
	List<String> throughAll(Stream<LoggedStatement> statements) {
		return statements.map(LoggedStatement::sql)
			.filter(SentStatement::asks)
			.distinct()
			.filter((sql) -> SentStatement.THROUGH_ALL.matcher(plan(sql)).find())
			.toList();
	}

	private String plan(String sql) {
		return String.join("\n", this.database.queryForList("explain " + sql, String.class));
	}

}
