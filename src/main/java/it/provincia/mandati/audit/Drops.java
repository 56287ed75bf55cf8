// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was dropped of the trail, and dropping. The database lets go of nothing but what a
 * record of the same transaction names.
 */
@Component
class Drops {

	/**
	 * The oldest month of which every seal stands before every other month's, all rows
	 * are sealed, and the time is over. The last seal of all is never dropped.
	 */
	private static final String NEXT = """
			with seal as (select number, date_trunc('month', first_at at time zone 'Europe/Rome') as month from audit_seal),
			     place as (select number, max(month) over (order by number) as newest,
			                      min(month) over (order by number rows between 1 following and unbounded following) as later
			               from seal)
			select number, (newest + interval '1 month') at time zone 'Europe/Rome' as until
			from place
			where later > newest and newest < :keep
			  and newest < all (select date_trunc('month', e.happened_at at time zone 'Europe/Rome')
			                    from audit_waiting join audit_event e on e.id = event_id)
			order by number limit 1""";

	private static final String DELETE_ROWS = """
			delete from audit_event e
			using (select unnest(range_agg(ids)) as ids from audit_seal where number <= :last) part
			where e.id >= lower(part.ids) and e.id < upper(part.ids)""";

	private static final String COUNT_ROWS = "select coalesce(sum(row_count), 0) from audit_seal where number <= :last";

	private final JdbcClient jdbc;

	Drops(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The latest one. */
	Optional<Drop> last() {
		return this.jdbc.sql("""
				select last_seal, last_digest, until, row_count, dropped_at, digest
				from audit_drop order by last_seal desc limit 1""")
			.query((row, index) -> new Drop(row.getLong("last_seal"), row.getString("last_digest"),
					row.getTimestamp("until").toInstant(), row.getLong("row_count"),
					row.getTimestamp("dropped_at").toInstant(), row.getString("digest")))
			.optional();
	}

	/**
	 * The next month that may go.
	 * @param keep the beginning of the first month to keep, on the clock of Rome
	 */
	Optional<Next> next(Timestamp keep) {
		return this.jdbc.sql(NEXT)
			.param("keep", keep)
			.query((row, index) -> new Next(row.getLong("number"), row.getTimestamp("until").toInstant()))
			.optional();
	}

	long rows(long lastSeal) {
		return this.jdbc.sql(COUNT_ROWS).param("last", lastSeal).query(Long.class).single();
	}

	/** When this transaction began: what the database knows its record by. */
	Instant now() {
		return this.jdbc.sql("select now() as now").query((row, index) -> row.getTimestamp("now").toInstant()).single();
	}

	/** Writes the record, and lets go of what it names. */
	void carryOut(Drop drop) {
		this.jdbc.sql("""
				insert into audit_drop (last_seal, last_digest, until, row_count, dropped_at, digest)
				values (:lastSeal, :lastDigest, :until, :rows, :droppedAt, :digest)""")
			.param("lastSeal", drop.lastSeal())
			.param("lastDigest", drop.lastDigest())
			.param("until", Timestamp.from(drop.until()))
			.param("rows", drop.rows())
			.param("droppedAt", Timestamp.from(drop.droppedAt()))
			.param("digest", drop.digest())
			.update();
		this.jdbc.sql(DELETE_ROWS).param("last", drop.lastSeal()).update();
		this.jdbc.sql("delete from audit_seal where number <= :last").param("last", drop.lastSeal()).update();
	}

	/**
	 * @param until the beginning of the first month that stays
	 */
	record Next(long lastSeal, Instant until) {

	}

}
