// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a trial would do to what creditors see: how many positions would go from which
 * status to which, and what is to be paid of them before and after. Positions that would
 * stay as they are count too, so that the sums are those of the whole ledger.
 */
class TrialEffect {

	/** The temporary table that remembers the positions. */
	static final String BEFORE = "trial_before";

	private final JdbcTemplate jdbc;

	TrialEffect(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	void before() {
		this.jdbc.execute("create temporary table " + BEFORE
				+ " on commit drop as select document_id, line_id, status, to_pay from position");
	}

	void after(long runId) {
		this.jdbc
			.update("""
					insert into import_effect (run_id, was, becomes, positions, to_pay_before, to_pay_after)
					select ?, was.status, becomes.status, count(*), coalesce(sum(was.to_pay), 0), coalesce(sum(becomes.to_pay), 0)
					from (select coalesce('D' || document_id, 'L' || line_id) as key, status, to_pay from %s) was
					         full join (select coalesce('D' || document_id, 'L' || line_id) as key, status, to_pay from position) becomes
					              using (key)
					group by was.status, becomes.status"""
				.formatted(BEFORE), runId);
	}

}
