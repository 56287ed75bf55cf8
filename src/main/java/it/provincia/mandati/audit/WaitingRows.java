// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of the trail that no seal covers yet. A transaction that ends late brings rows
 * with ids among those long sealed: they wait here from that moment, and the order of
 * ids, which is not that of commits, does not matter.
 */
@Component
class WaitingRows {

	private static final int FETCH_SIZE = 1000;

	private static final String WAITING = " from audit_waiting join audit_event e on e.id = event_id\s";

	private static final String MONTH = "date_trunc('month', e.happened_at at time zone 'Europe/Rome')::date";

	/**
	 * Asked before the rows are looked at: what they do not show yet was written by a
	 * transaction that is in this list, or that began later.
	 */
	private static final String HORIZON = """
			select clock_timestamp() as now, least(clock_timestamp(), (select min(xact_start) from pg_stat_activity
			        where datname = current_database() and pid <> pg_backend_pid())) as horizon""";

	private final JdbcClient jdbc;

	WaitingRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The clock, and what no row can be older than that cannot be seen by now. */
	Now now() {
		return this.jdbc.sql(HORIZON)
			.query((row, index) -> new Now(row.getTimestamp("now").toInstant(),
					row.getTimestamp("horizon").toInstant()))
			.single();
	}

	/** Rows of one month, that of the first; many at most, in the order of their ids. */
	Optional<Covered> next(SealKey key, int most) {
		Covering covering = new Covering(key);
		this.jdbc
			.sql("select " + SealedRow.COLUMNS + WAITING + "where " + MONTH + " = (select " + MONTH + WAITING
					+ "order by event_id limit 1) order by event_id limit :most")
			.param("most", most)
			.withFetchSize(FETCH_SIZE)
			.query((RowCallbackHandler) (row) -> covering.add(SealedRow.of(row)));
		return covering.end();
	}

	void remove(Covered covered) {
		this.jdbc.sql("delete from audit_waiting where event_id <@ cast(:ids as int8multirange)")
			.param("ids", covered.ids())
			.update();
	}

	/** The time of the oldest; null where none waits. */
	@Nullable Instant oldest() {
		return this.jdbc.sql("select min(e.happened_at) as oldest" + WAITING).query((row, index) -> {
			Timestamp oldest = row.getTimestamp("oldest");
			return Optional.ofNullable(oldest).map(Timestamp::toInstant);
		}).single().orElse(null);
	}

	/** How many there are; one of which the row is gone counts too. */
	long count() {
		return this.jdbc.sql("select count(*) from audit_waiting").query(Long.class).single();
	}

	/** Whether a row is gone before a seal covered it. */
	boolean lacksOne() {
		return this.jdbc.sql("""
				select exists (select from audit_waiting
				               where not exists (select from audit_event where id = event_id))""")
			.query(Boolean.class)
			.single();
	}

	/**
	 * The time of the oldest row that neither waits nor is covered by a seal: nothing but
	 * a hand on the database makes one.
	 */
	@Nullable Instant oldestStray() {
		return this.jdbc.sql("""
				with part as (select unnest(range_agg(ids)) as ids from audit_seal),
				     gap as (select null::bigint as low, min(lower(ids)) - 1 as high from part
				             union all select upper(ids), lead(lower(ids)) over (order by ids) - 1 from part)
				select min(e.happened_at) as oldest
				from gap join audit_event e on e.id between coalesce(low, -9223372036854775808)
				                                        and coalesce(high, 9223372036854775807)
				where not exists (select from audit_waiting where event_id = e.id)""").query((row, index) -> {
			Timestamp oldest = row.getTimestamp("oldest");
			return Optional.ofNullable(oldest).map(Timestamp::toInstant);
		}).single().orElse(null);
	}

	/**
	 * @param horizon see {@link Seal.Times}
	 */
	record Now(Instant now, Instant horizon) {

	}

}
