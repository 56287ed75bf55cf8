// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the trail tells a creditor: who of the staff opened their position and why, and
 * which letters were made for them. It says when, with which role and for what reason,
 * and never by whom: that is what the one looked at has a right to (GDPR art. 15; CJEU
 * C-579/21, 22/6/2023), while the names of those who worked for the body stay in the
 * trail, for the body to answer for.
 */
@Service
@Transactional(readOnly = true)
public class AccessLog {

	/** In the words of the index {@code audit_event_shown}, which else is not used. */
	static final String SHOWN = """
			from audit_event
			where creditor_id = :creditor
			  and outcome = 'SUCCESS' and action in ('CREDITOR_OPENED', 'CREDENTIALS_ISSUED')""";

	private final JdbcClient jdbc;

	AccessLog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One page of it; the last one where there are not so many.
	 */
	public AccessPage page(long creditorId, int number, int size) {
		long count = this.jdbc.sql("select count(*) " + SHOWN).param("creditor", creditorId).query(Long.class).single();
		int pages = (int) Math.min(Integer.MAX_VALUE, Math.max(1, (count + size - 1) / size));
		int current = Math.min(Math.max(1, number), pages);
		List<AccessEntry> entries = this.jdbc
			.sql("select happened_at, action, role, detail " + SHOWN
					+ " order by happened_at desc, id desc limit :size offset :skip")
			.param("creditor", creditorId)
			.param("size", size)
			.param("skip", (current - 1L) * size)
			.query((row, index) -> entry(row))
			.list();
		return new AccessPage(entries, current, pages);
	}

	private static AccessEntry entry(ResultSet row) throws SQLException {
		AuditAction action = AuditAction.valueOf(row.getString("action"));
		return new AccessEntry(row.getTimestamp("happened_at").toInstant().atZone(Rome.ZONE), action,
				row.getString("role"), reason(action, row.getString("detail")));
	}

	private static @Nullable OpeningReason reason(AuditAction action, @Nullable String detail) {
		return (action == AuditAction.CREDITOR_OPENED) ? OpeningReason.of(detail) : null;
	}

}
