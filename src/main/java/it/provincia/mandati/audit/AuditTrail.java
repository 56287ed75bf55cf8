// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import io.micrometer.core.instrument.Metrics;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who did what to whom. Rows are only ever added, which the database enforces too. A row
 * belongs to the transaction of what it tells: where it cannot be written, that has not
 * happened either (ASVS 5.0 16.5.3).
 */
@Service
public class AuditTrail {

	/** {@code offset 0} keeps the planner from casting before it has looked. */
	private static final String INSERT = """
			insert into audit_event (action, outcome, account_id, role, creditor_id, target, detail, address)
			values (:action, :outcome, :accountId, :role, :creditorId, :target, :detail,
			        (select cast(remote as inet) from (select cast(:address as text) as remote offset 0) as request
			         where pg_input_is_valid(remote, 'inet')))""";

	/** How often things happen, for whoever watches the machine; not to whom. */
	private static final String COUNTER = "mandati.events";

	private final JdbcClient jdbc;

	AuditTrail(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @throws TrailUnwritableException which undoes what the event tells of
	 */
	@Transactional
	public void record(AuditEvent event) {
		record(event, this.jdbc);
	}

	/**
	 * For what is done on other connections than those of the pages.
	 * @param on of the transaction of what is told
	 * @throws TrailUnwritableException which undoes what the event tells of
	 */
	public void record(AuditEvent event, JdbcClient on) {
		try {
			insert(event, on);
			Metrics.counter(COUNTER, "action", event.action().name(), "outcome", event.outcome().name()).increment();
		}
		catch (DataAccessException ex) {
			throw new TrailUnwritableException(ex);
		}
	}

	private static void insert(AuditEvent event, JdbcClient on) {
		on.sql(INSERT)
			.param("action", event.action().name())
			.param("outcome", event.outcome().name())
			.param("accountId", event.accountId())
			.param("role", event.role())
			.param("creditorId", event.creditorId())
			.param("target", onOneLine(event.target()))
			.param("detail", onOneLine(event.detail()))
			.param("address", onOneLine(ClientAddress.current()))
			.update();
	}

	/**
	 * Nothing that was typed can pass for a second line of the trail (ASVS 5.0 16.4.1).
	 */
	private static @Nullable String onOneLine(@Nullable String text) {
		return (text != null) ? text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\ufffd") : null;
	}

}
