// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sessions of an account, wherever they were opened: they end in the transaction of
 * what ends them (ASVS 5.0 7.4.3, 7.4.5). A request under way in one of them does not
 * bring it back.
 */
@Component
class AccountSessions {

	private static final String OPEN = """
			select session_id, creation_time, last_access_time, attribute_bytes
			from spring_session
			left join spring_session_attributes on session_primary_id = primary_id and attribute_name = :mark
			where principal_name = :account and expiry_time > :now""";

	private final JdbcClient jdbc;

	private final SessionValueReader values = new SessionValueReader();

	AccountSessions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those that have not run out, in no order. */
	List<KeptSession> open(UUID account) {
		return this.jdbc.sql(OPEN)
			.param("mark", LogInMark.ATTRIBUTE)
			.param("account", account.toString())
			.param("now", System.currentTimeMillis())
			.query((row, index) -> session(row))
			.list();
	}

	void end(String id) {
		this.jdbc.sql("delete from spring_session where session_id = ?").param(id).update();
	}

	void endAll(UUID account) {
		endOthers(account, "");
	}

	/**
	 * All but the one of that id.
	 * @return how many that were
	 */
	int endOthers(UUID account, String kept) {
		return this.jdbc.sql("delete from spring_session where principal_name = :account and session_id <> :kept")
			.param("account", account.toString())
			.param("kept", kept)
			.update();
	}

	private KeptSession session(ResultSet row) throws SQLException {
		return new KeptSession(row.getString("session_id"), Instant.ofEpochMilli(row.getLong("creation_time")),
				Instant.ofEpochMilli(row.getLong("last_access_time")), mark(row.getBytes("attribute_bytes")));
	}

	private @Nullable LogInMark mark(byte @Nullable [] kept) {
		return (kept != null && this.values.convert(kept) instanceof LogInMark mark) ? mark : null;
	}

}
