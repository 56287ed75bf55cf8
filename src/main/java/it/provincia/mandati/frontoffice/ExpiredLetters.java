// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.time.LocalDate;
import java.util.List;

import it.provincia.mandati.account.LoginNames;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters that nobody used in time, as far as a new one would open anything.
 */
@Service
@Transactional(readOnly = true)
class ExpiredLetters {

	private static final int ROWS = 50;

	private static final String EXPIRED = """
			from creditor_credentials
			join creditor on creditor.id = creditor_credentials.creditor_id
			join creditor_login on creditor_login.creditor_id = creditor.id
			where standing = 'EXPIRED' and code is not null and case when person then :persons else :firms end""";

	private final JdbcClient jdbc;

	private final LoginNames names;

	ExpiredLetters(JdbcClient jdbc, LoginNames names) {
		this.jdbc = jdbc;
		this.names = names;
	}

	long count() {
		return query("select count(*) " + EXPIRED).query(Long.class).single();
	}

	/** One page of them, the latest first; the last page where there are not so many. */
	Page page(int number) {
		long count = count();
		int pages = (int) Math.max(1, (count + ROWS - 1) / ROWS);
		int current = Math.min(Math.max(1, number), pages);
		List<Expired> letters = query("""
				select creditor.id as creditor_id, name, code,
				       cast(password_expires_at at time zone 'Europe/Rome' - interval '1 second' as date) as last_day
				""" + EXPIRED + " order by password_expires_at desc, name, creditor.id limit :rows offset :skip")
			.param("rows", ROWS)
			.param("skip", (current - 1L) * ROWS)
			.query(Expired.class)
			.list();
		return new Page(letters, count, current, pages);
	}

	private JdbcClient.StatementSpec query(String sql) {
		return this.jdbc.sql(sql).param("persons", this.names.admits(true)).param("firms", this.names.admits(false));
	}

	/**
	 * One that was not used.
	 *
	 * @param code to log in with
	 * @param lastDay on which it would have opened
	 */
	record Expired(long creditorId, String name, String code, LocalDate lastDay) {

	}

	/**
	 * Some of them.
	 *
	 * @param count how many there are in all
	 * @param number the page's number, from 1
	 */
	record Page(List<Expired> letters, long count, int number, int pages) {

	}

}
