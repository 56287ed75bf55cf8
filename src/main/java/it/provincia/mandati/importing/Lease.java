// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.time.Duration;
import java.util.UUID;

import it.provincia.mandati.platform.Instance;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells the other instances, on the clock of the database, that this one is at work. One
 * whose lease is over is dead to the others, though it may only have been paused.
 */
class Lease {

	/** A condition on a column {@code instance}. */
	static final String IS_ALIVE = """
			exists (select from import_instance alive
			where alive.id = instance and alive.lease_until > clock_timestamp())""";

	private final JdbcTemplate jdbc;

	private final UUID instance;

	private final Duration length;

	private final Progress progress;

	Lease(JdbcTemplate jdbc, Instance instance, Duration length, Progress progress) {
		this.jdbc = jdbc;
		this.instance = instance.id();
		this.length = length;
		this.progress = progress;
	}

	UUID instance() {
		return this.instance;
	}

	/**
	 * Whether another instance may be at work.
	 */
	boolean isOthers(UUID other) {
		return !other.equals(this.instance) && Boolean.TRUE.equals(this.jdbc.queryForObject(
				"select exists (select from import_instance where id = ? and lease_until > clock_timestamp())",
				Boolean.class, other));
	}

	/**
	 * In the same breath, tells the pages what it is doing.
	 */
	void extend() {
		Progress.Now now = this.progress.now();
		this.jdbc.update("""
				insert into import_instance (id, lease_until, file_id, phase, rows)
				values (?, clock_timestamp() + make_interval(secs => ?), ?, ?, ?)
				on conflict (id) do update set (lease_until, file_id, phase, rows)
				    = (excluded.lease_until, excluded.file_id, excluded.phase, excluded.rows)""", this.instance,
				this.length.toMillis() / 1000.0, now.fileId(), (now.phase() != null) ? now.phase().name() : null,
				this.progress.rows());
	}

	/**
	 * A session that outlives its instance, or waits for one that is paused, would keep
	 * the others from importing for hours. Who is at no run extends no lease, and is left
	 * alone.
	 */
	void endSessionsOfTheDead() {
		this.jdbc.query("""
				select pg_terminate_backend(pid, 5000)
				from pg_stat_activity join import_instance on application_name = ? || id
				where lease_until < clock_timestamp() and xact_start < lease_until and id <> ?
				  and exists (select from import_run where instance = import_instance.id and ended_at is null)""",
				(row) -> {
				}, Instance.SESSION, this.instance);
		this.jdbc.update("delete from import_instance where lease_until < clock_timestamp() - interval '1 day'");
	}

}
