// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A trail that takes no line about an account, as one whose disk is full takes none at
 * all: the others who use the database go on.
 */
final class SilencedTrail {

	private SilencedTrail() {
	}

	static void during(Runnable work, UUID account, JdbcTemplate jdbc) {
		jdbc.execute("""
				create function silenced() returns trigger language plpgsql as $$
				begin
				    raise exception 'no space left on device';
				end $$""");
		try {
			jdbc.execute("""
					create trigger silenced before insert on audit_event
					for each row when (new.account_id = '%s') execute function silenced()""".formatted(account));
			work.run();
		}
		finally {
			jdbc.execute("drop function silenced cascade");
		}
	}

}
