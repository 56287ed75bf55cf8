// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import it.provincia.mandati.platform.Rome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Slows down those who guess passwords: after some free tries each further one waits,
 * longer every time, and never for good, because anybody can try any tax code (ASVS 5.0
 * 6.3.1, 6.1.1). A try counts when it begins, not when it has failed, so that many at
 * once, on several instances, are not more than one after the other. While one waits,
 * nothing counts and nothing is told. The clock is the database's.
 */
@Service
public class LogInWaits {

	/**
	 * One row is written whether the try is let through or not: time must not tell. What
	 * {@code old} was decides.
	 */
	private static final String BEGIN = """
			insert into log_in_try as known (who, tries, tried_at) values (:who, 1, now())
			on conflict (who) do update set (tries, tried_at) = (
			    select case when waiting then known.tries
			                when known.tried_at < now() - interval '12 hours' then 1
			                else known.tries + 1 end,
			           case when waiting then known.tried_at else now() end
			    from (select known.tried_at + log_in_wait(known.tries, :free, cast(:longest as interval)) > now()
			              as waiting) as state)
			returning coalesce(old.tried_at + log_in_wait(old.tries, :free, cast(:longest as interval)) <= now(), true)""";

	private static final String UNTIL = """
			select max(tried_at + log_in_wait(tries, :free, cast(:longest as interval))) as until
			from log_in_try
			where who in (:whos)
			having max(tried_at + log_in_wait(tries, :free, cast(:longest as interval))) > now()""";

	private final JdbcClient jdbc;

	private final int free;

	private final String longest;

	LogInWaits(JdbcClient jdbc, LoginSettings settings) {
		this.jdbc = jdbc;
		this.free = settings.freeTries();
		this.longest = settings.maxWait().toString();
	}

	/**
	 * Until when the account's log-ins are refused unseen, in Rome; empty: they are not.
	 */
	public Optional<ZonedDateTime> until(UUID accountId) {
		return this.jdbc.sql(UNTIL)
			.param("free", this.free)
			.param("longest", this.longest)
			.param("whos", List.of(password(accountId), factor(accountId)))
			.query((row, index) -> row.getTimestamp("until").toInstant().atZone(Rome.ZONE))
			.optional();
	}

	/** The account may be tried as if nobody had. */
	public void reset(UUID accountId) {
		end(password(accountId));
		end(factor(accountId));
	}

	/**
	 * Begins a try.
	 * @return whether it may go on; if not, it has not been one
	 */
	boolean begin(String who) {
		boolean begun = this.jdbc.sql(BEGIN)
			.param("who", who)
			.param("free", this.free)
			.param("longest", this.longest)
			.query(Boolean.class)
			.single();
		if (!begun) {
			UnseenLogIn.WAITING.count();
		}
		return begun;
	}

	/** The last try was right: those before it are forgotten. */
	void end(String who) {
		this.jdbc.sql("delete from log_in_try where who = :who").param("who", who).update();
	}

	/** Whose password is tried. */
	static String password(UUID accountId) {
		return accountId.toString();
	}

	/**
	 * Whose second factor is tried. It is counted apart: whoever knows the password must
	 * not be given new tries of codes by giving it again.
	 */
	static String factor(UUID accountId) {
		return accountId + "/factor";
	}

	/**
	 * After the clock was set back tries lie ahead: a wait must not last until then.
	 */
	@Scheduled(cron = "0 */10 * * * *")
	void sweep() {
		this.jdbc.sql("delete from log_in_try where tried_at < now() - interval '12 hours'").update();
		this.jdbc.sql("update log_in_try set tried_at = now() where tried_at > now() + interval '1 minute'").update();
	}

}
