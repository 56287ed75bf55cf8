// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts the failed log-ins by where they come from: so many in ten minutes, and no more
 * until those have gone by. A house has a network of IPv6 to itself (/64). Like
 * {@link LogInWaits}, it counts a log-in when it begins; one that succeeds is given back.
 */
@Component
class AddressTries {

	private static final int WHOLE_IPV4 = 32;

	private static final int NETWORK_IPV6 = 64;

	/**
	 * What the proxy tells may be no address: nobody is turned away for that. For
	 * {@code offset 0} see the writing of the audit trail.
	 */
	private static final String BEGIN = """
			insert into log_in_address as known (network, tries, since)
			select network(set_masklen(cast(remote as inet), :bits)), 1, now()
			from (select cast(:address as text) as remote offset 0) as request
			where pg_input_is_valid(remote, 'inet')
			on conflict (network) do update set (tries, since) = (
			    select case when past then 1 else least(known.tries + 1, :most) end,
			           case when past then now() else known.since end
			    from (select known.since + interval '10 minutes' <= now() as past) as state)
			returning case when old.tries >= :most
			          then ceil(greatest(0, extract(epoch from old.since + interval '10 minutes' - now())))
			          else 0 end""";

	private static final String GIVE_BACK = """
			update log_in_address set tries = greatest(0, tries - 1)
			where network = network(set_masklen(cast(:address as inet), :bits))""";

	private final JdbcClient jdbc;

	private final int most;

	AddressTries(JdbcClient jdbc, LoginSettings settings) {
		this.jdbc = jdbc;
		this.most = settings.perAddress();
	}

	/**
	 * Begins a log-in from there.
	 * @return in how many seconds it may be tried again; 0: it may go on now
	 */
	long begin(String remote) {
		if (this.most == 0) {
			return 0;
		}
		return ask(BEGIN, remote).param("most", this.most).query(Long.class).optional().orElse(0L);
	}

	/** The log-in from there has succeeded. */
	void giveBack(String remote) {
		if (this.most > 0) {
			ask(GIVE_BACK, remote).update();
		}
	}

	/** What lies ahead was counted before the clock was set back. */
	@Scheduled(cron = "0 */10 * * * *")
	void sweep() {
		this.jdbc.sql("""
				delete from log_in_address
				where since + interval '10 minutes' <= now() or since > now() + interval '1 minute'""").update();
	}

	/** An IPv4 address may come written as one of IPv6, and one of IPv6 with its zone. */
	private JdbcClient.StatementSpec ask(String sql, String remote) {
		String address = remote.replaceFirst("%.*", "").replaceFirst("(?i)^::ffff:(?=\\d+\\.)", "");
		return this.jdbc.sql(sql)
			.param("address", address)
			.param("bits", address.contains(":") ? NETWORK_IPV6 : WHOLE_IPV4);
	}

}
