// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

import it.provincia.mandati.audit.Verdict.Broken;
import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which verifications there were.
 */
@Component
class TrailCheckRecords {

	private final JdbcClient jdbc;

	TrailCheckRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One that has lasted an hour died with its instance.
	 * @throws org.springframework.dao.DuplicateKeyException where one is going on
	 */
	@Transactional
	public long begin() {
		this.jdbc.sql(
				"update audit_check set ended_at = now() where ended_at is null and started_at < now() - interval '1 hour'")
			.update();
		return this.jdbc.sql("insert into audit_check default values returning id").query(Long.class).single();
	}

	/**
	 * @param verdict null where it did not come to its end
	 */
	@Transactional
	public void end(long id, @Nullable Verdict verdict) {
		Broken broken = (verdict != null) ? verdict.broken() : null;
		this.jdbc.sql("""
				update audit_check
				set ended_at = clock_timestamp(), seals = :seals, row_count = :rows, since = :since, waiting = :waiting,
				    journal = :journal, fault = :fault, seal = :seal, from_at = :from, to_at = :to
				where id = :id""")
			.param("id", id)
			.param("seals", (verdict != null) ? verdict.seals() : null)
			.param("rows", (verdict != null) ? verdict.rows() : null)
			.param("since", (verdict != null) ? timestamp(verdict.since()) : null)
			.param("waiting", (verdict != null) ? verdict.waiting() : null)
			.param("journal", (verdict != null) ? verdict.journal() : null)
			.param("fault", (broken != null) ? broken.fault().name() : null)
			.param("seal", (broken != null) ? broken.seal() : null)
			.param("from", (broken != null) ? timestamp(broken.from()) : null)
			.param("to", (broken != null) ? timestamp(broken.to()) : null)
			.update();
	}

	Optional<TrailCheck> last() {
		return this.jdbc.sql("select * from audit_check order by id desc limit 1")
			.query((row, index) -> new TrailCheck(instant(row, "started_at").atZone(Rome.ZONE), ended(row),
					verdict(row)))
			.optional();
	}

	private static @Nullable ZonedDateTime ended(ResultSet row) throws SQLException {
		return Rome.time(instant(row, "ended_at"));
	}

	private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
		if (row.getObject("seals") == null) {
			return null;
		}
		String fault = row.getString("fault");
		Broken broken = (fault != null) ? new Broken(row.getLong("seal"), TrailFault.valueOf(fault),
				instant(row, "from_at"), instant(row, "to_at")) : null;
		return new Verdict(row.getLong("seals"), row.getLong("row_count"), instant(row, "since"),
				row.getLong("waiting"), row.getBoolean("journal"), broken);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		Timestamp value = row.getTimestamp(column);
		return (value != null) ? value.toInstant() : null;
	}

	private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
		return (moment != null) ? Timestamp.from(moment) : null;
	}

}
