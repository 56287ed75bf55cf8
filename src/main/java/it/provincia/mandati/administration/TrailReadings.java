// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.sql.Types;
import java.util.UUID;

import it.provincia.mandati.account.AccountPrincipal;
import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes into the trail that somebody reads it, before anything of it is shown. Who leafs
 * through it and comes back is told of once an hour, and once more for each creditor
 * whose rows they ask for; a copy that is taken away is told of every time.
 */
@Service
class TrailReadings {

	private static final String TOLD = """
			select exists (select from audit_event
			               where account_id = :reader and action = 'TRAIL_READ' and creditor_id is not distinct from :creditor
			                 and happened_at > clock_timestamp() - interval '1 hour')""";

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	TrailReadings(AuditTrail trail, JdbcClient jdbc) {
		this.trail = trail;
		this.jdbc = jdbc;
	}

	@Transactional
	public void read(AccountPrincipal reader, @Nullable Long creditor) {
		if (!told(reader.accountId(), creditor)) {
			this.trail.record(event(AuditAction.TRAIL_READ, reader).about(creditor));
		}
	}

	/** What was asked for is the detail. */
	@Transactional
	public void exported(AccountPrincipal reader, TrailFilter filter) {
		AuditEvent event = event(AuditAction.TRAIL_EXPORTED, reader).about(filter.creditor());
		String told = filter.told();
		this.trail.record((told != null) ? event.because(told) : event);
	}

	private boolean told(UUID reader, @Nullable Long creditor) {
		return this.jdbc.sql(TOLD)
			.param("reader", reader)
			.param("creditor", creditor, Types.BIGINT)
			.query(Boolean.class)
			.single();
	}

	private static AuditEvent event(AuditAction action, AccountPrincipal reader) {
		return AuditEvent.success(action).by(reader.accountId(), reader.role());
	}

}
