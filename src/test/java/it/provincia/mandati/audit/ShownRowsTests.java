// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.util.UUID;

import it.provincia.mandati.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people are shown of the trail is found by an index of its own, after a flood of
 * failed log-ins too.
 */
@DatabaseTest
@Import({ AccessLog.class, FailedLogIns.class })
class ShownRowsTests {

	private static final UUID ACCOUNT = UUID.randomUUID();

	@Autowired
	JdbcClient jdbc;

	@Autowired
	AccessLog log;

	@Autowired
	FailedLogIns failedLogIns;

	@BeforeEach
	void flood() {
		this.jdbc.sql("""
				insert into audit_event (action, outcome, account_id, role, creditor_id)
				select case when n % 1000 = 0 then 'CREDITOR_OPENED' else 'LOGGED_IN' end,
				       case when n % 1000 = 0 then 'SUCCESS' else 'FAILURE' end,
				       case when n % 100 = 1 then :account else gen_random_uuid() end, 'URP', n % 2
				from generate_series(1, 20000) n""").param("account", ACCOUNT).update();
		this.jdbc.sql("analyze audit_event").update();
	}

	@Test
	void whatACreditorIsShown() {
		assertThat(this.log.page(0, 1, 25).entries()).hasSize(20);
		assertThat(plan("select happened_at " + AccessLog.SHOWN.replace(":creditor", "0")
				+ " order by happened_at desc, id desc limit 25"))
			.contains("audit_event_shown")
			.doesNotContain("Sort");
	}

	@Test
	void failedLogIns() {
		assertThat(this.failedLogIns.since(ACCOUNT, null).count()).isEqualTo(200);
		assertThat(plan(FailedLogIns.SINCE.replace(":account", "'" + ACCOUNT + "'").replace(":since", "now()")))
			.contains("audit_event_failed");
	}

	private String plan(String query) {
		return String.join("\n", this.jdbc.sql("explain " + query).query(String.class).list());
	}

}
