// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often somebody tried to log in to an account and failed, for its owner to know
 * (ASVS 5.0 6.3.5). Where from is not told: the address may be a stranger's.
 */
@Service
@Transactional(readOnly = true)
public class FailedLogIns {

	/** In the words of the index {@code audit_event_failed}, which else is not used. */
	static final String SINCE = """
			select count(*) as count, max(happened_at) as last
			from audit_event
			where action = 'LOGGED_IN' and outcome = 'FAILURE' and account_id = :account and happened_at > :since""";

	private final JdbcClient jdbc;

	FailedLogIns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param since null: since there is the account
	 */
	public Failures since(UUID account, @Nullable Instant since) {
		return this.jdbc.sql(SINCE)
			.param("account", account)
			.param("since", Timestamp.from((since != null) ? since : Instant.EPOCH))
			.query((row, index) -> new Failures(row.getLong("count"),
					Optional.ofNullable(row.getTimestamp("last")).map(Timestamp::toInstant).orElse(null)))
			.single();
	}

	/**
	 * What was found.
	 *
	 * @param last when the last one was; null where there was none
	 */
	public record Failures(long count, @Nullable Instant last) {

	}

}
