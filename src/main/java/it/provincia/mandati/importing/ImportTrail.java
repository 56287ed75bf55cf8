// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import it.provincia.mandati.audit.AuditAction;
import it.provincia.mandati.audit.AuditEvent;
import it.provincia.mandati.audit.AuditTrail;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells the trail how files ended, in the transaction that says so in their report: of
 * whom the run is, and kind, outcome and counts. What files are called is left out: names
 * of people stand in it. A trial brings nothing into the ledger and is not told; neither
 * is a fault, after which the file is tried again.
 */
class ImportTrail {

	private static final String ENDED = """
			select run_id, started_by, account.role, state,
			       concat_ws(' ', kind, state, 'origin=' || origin, 'read=' || rows_read, 'new=' || rows_new,
			                 'changed=' || rows_changed, 'unchanged=' || rows_unchanged, 'parked=' || rows_parked,
			                 'rejected=' || rows_rejected) as detail
			from import_file file
			         join import_run run on run.id = run_id
			         left join account on account.id = started_by
			where file.id = ? and origin <> 'TRIAL'""";

	private final JdbcTemplate jdbc;

	private final AuditTrail trail;

	ImportTrail(JdbcTemplate jdbc, AuditTrail trail) {
		this.jdbc = jdbc;
		this.trail = trail;
	}

	void ended(long fileId) {
		this.jdbc.query(ENDED, (row, index) -> event(row), fileId)
			.forEach((event) -> this.trail.record(event, JdbcClient.create(this.jdbc)));
	}

	private static AuditEvent event(ResultSet row) throws SQLException {
		AuditEvent.Outcome outcome = FileState.valueOf(row.getString("state")) == FileState.REFUSED
				? AuditEvent.Outcome.FAILURE : AuditEvent.Outcome.SUCCESS;
		return new AuditEvent(AuditAction.IMPORT_ENDED, outcome, row.getObject("started_by", UUID.class),
				row.getString("role"), null, row.getString("run_id"), row.getString("detail"));
	}

}
