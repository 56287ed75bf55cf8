// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.UUID;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the states of the ledger apart. Each that readers can see has a version of its
 * own, which becomes visible together with it; one that is taken back leaves none.
 */
@Component
class LedgerVersion {

	private final JdbcClient jdbc;

	LedgerVersion(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * That of the state which can be seen now. What is read after it is at least as new.
	 */
	UUID current() {
		return this.jdbc.sql("select version from ledger_version").query(UUID.class).single();
	}

	/**
	 * Gives another one to the state that the transaction will leave.
	 */
	static void change(JdbcOperations jdbc) {
		jdbc.update("update ledger_version set version = gen_random_uuid()");
	}

}
