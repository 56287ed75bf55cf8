// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sessions of an account, wherever they were opened: they end in the transaction of
 * what ends them (ASVS 5.0 7.4.3, 7.4.5). A request under way in one of them does not
 * bring it back.
 */
@Component
class AccountSessions {

	private final JdbcClient jdbc;

	AccountSessions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void endAll(UUID account) {
		endOthers(account, "");
	}

	/** All but the one of that id. */
	void endOthers(UUID account, String kept) {
		this.jdbc.sql("delete from spring_session where principal_name = :account and session_id <> :kept")
			.param("account", account.toString())
			.param("kept", kept)
			.update();
	}

}
