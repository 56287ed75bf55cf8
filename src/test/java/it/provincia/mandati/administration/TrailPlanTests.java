// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import it.provincia.mandati.DatabaseTest;
import it.provincia.mandati.audit.AuditAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However long the trail is, a page of it is found by an index and nothing is sorted
 * whole.
 */
@DatabaseTest
@Import(Trail.class)
class TrailPlanTests {

	private static final UUID PERSON = UUID.randomUUID();

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Trail trail;

	@BeforeEach
	void longTrail() {
		this.jdbc.sql("""
				insert into audit_event (happened_at, action, outcome, account_id, role, creditor_id)
				select timestamptz '2026-01-01' + n * interval '1 minute',
				       case when n % 500 = 0 then 'CREDITOR_OPENED' else 'LOGGED_IN' end, 'SUCCESS',
				       case when n % 500 = 1 then :person else gen_random_uuid() end, 'URP', n % 500
				from generate_series(1, 50000) n""").param("person", PERSON).update();
		this.jdbc.sql("analyze audit_event").update();
	}

	static Stream<TrailFilter> filters() {
		return Stream.of(new TrailFilter(null, null, null, null, null), new TrailFilter(PERSON, null, null, null, null),
				new TrailFilter(null, 7L, null, null, null),
				new TrailFilter(null, null, AuditAction.CREDITOR_OPENED, null, null),
				new TrailFilter(null, null, null, LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 11)));
	}

	@ParameterizedTest
	@MethodSource("filters")
	void aPageReadsNoWholeTable(TrailFilter filter) {
		TrailPage page = this.trail.page(filter, 1, 25);
		assertThat(page.entries()).hasSize(25).extracting(TrailEntry::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
		assertThat(plan(new TrailQuery(filter))).contains("Index Scan Backward using audit_event_")
			.doesNotContain("Seq Scan on audit_event");
	}

	@ParameterizedTest
	@MethodSource("filters")
	void noMoreRowsAreCountedThanPagesShow(TrailFilter filter) {
		TrailPage page = this.trail.page(filter, 1_000_000, 25);
		assertThat(page.count()).isLessThanOrEqualTo(Trail.MOST_COUNTED);
		assertThat(page.more()).isEqualTo(!filter.active());
		assertThat(page.lastRow()).isEqualTo(page.count());
	}

	private String plan(TrailQuery query) {
		String sql = query.rows();
		for (Map.Entry<String, Object> value : query.values().entrySet()) {
			sql = sql.replace(":" + value.getKey(), "'" + value.getValue() + "'");
		}
		return String.join("\n",
				this.jdbc.sql("explain " + sql.replace(":size", "25").replace(":skip", "0"))
					.query(String.class)
					.list());
	}

}
