// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.platform.SqlScript;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/**
 * The one place where a status is derived from the facts. It runs inside the transaction
 * that changed them, over what changed and what may look different because of it, and
 * writes the read tables {@code position}, {@code position_line},
 * {@code position_movement} and {@code money_movement}. The result depends on the facts
 * alone, never on the order in which they came.
 * <p>
 * Whoever changes facts names them first in the temporary tables that {@link #begin}
 * makes.
 */
@Component
public class Derivation {

	private final List<SqlScript> steps = Stream
		.of("1-scope.sql", "2-standing.sql", "3-claims.sql", "4-positions.sql", "5-lines.sql", "6-money.sql")
		.map((name) -> SqlScript.beside(Derivation.class, name))
		.toList();

	/**
	 * Makes {@code touched_document(id)} and {@code touched_line(id)}, empty, for this
	 * transaction.
	 */
	public void begin(JdbcOperations jdbc) {
		jdbc.execute("""
				create temporary table touched_document (id bigint) on commit drop;
				create temporary table touched_line (id bigint) on commit drop""");
	}

	/**
	 * Derives every position that the touched facts bear on. What was remembered of the
	 * ledger until then holds no longer.
	 */
	public void derive(JdbcOperations jdbc) {
		jdbc.execute("analyze touched_document; analyze touched_line");
		this.steps.forEach((step) -> step.run(jdbc));
		LedgerVersion.change(jdbc);
	}

	/**
	 * What the rules are, in short: equal rules derive the same from the same facts.
	 */
	String checksum() {
		String rules = this.steps.stream().map(SqlScript::statements).collect(Collectors.joining());
		return DigestUtils.md5DigestAsHex(rules.getBytes(StandardCharsets.UTF_8));
	}

}
