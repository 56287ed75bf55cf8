// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.LocalDate;

import io.micrometer.core.instrument.Metrics;
import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;
import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down the log-ins that were refused (ASVS 5.0 16.3.1): one by one in the trail
 * those aimed at an account; of those that named nobody only how many there were a day,
 * so that no stranger makes a table grow. Either way it is one row written and committed,
 * because the time it takes must not tell the one from the other (ASVS 5.0 6.3.8).
 */
@Component
class RefusedLogIns {

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	RefusedLogIns(AuditTrail trail, JdbcClient jdbc) {
		this.trail = trail;
		this.jdbc = jdbc;
	}

	/**
	 * @param aimedAt null where nobody has the name that was given, which is kept nowhere
	 */
	@Transactional
	void record(@Nullable Account aimedAt) {
		Metrics.counter("mandati.login.failed", "account", (aimedAt != null) ? "known" : "nobody").increment();
		if (aimedAt == null) {
			countNobodys();
			return;
		}
		this.trail.record(
				AuditEvent.failure(AuditAction.LOGGED_IN).by(aimedAt.id(), aimedAt.role()).about(aimedAt.creditorId()));
	}

	private void countNobodys() {
		this.jdbc.sql("""
				insert into nobodys_log_in (day, attempts) values (:today, 1)
				on conflict (day) do update set attempts = nobodys_log_in.attempts + 1""")
			.param("today", LocalDate.now(Rome.ZONE))
			.update();
	}

}
