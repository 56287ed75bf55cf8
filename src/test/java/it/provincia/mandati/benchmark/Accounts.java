// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.util.List;

import it.provincia.mandati.account.KnownPassword;
import it.provincia.mandati.account.Visitor;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The creditors who may log in, all with one password.
 */
record Accounts(JdbcTemplate database) {

	static final String PASSWORD = Visitor.OWN_PASSWORD;

	/** Gives an account to the big creditor and to so many others. */
	void open(int others) {
		this.database.update("""
				insert into account (role, creditor_id, password_hash, password_initial)
				select 'CREDITOR', id, ?, false from (
				    select id from creditor order by tax_code = ? desc, id limit ?) chosen
				on conflict (creditor_id) do nothing""", KnownPassword.hash(PASSWORD, Installation.PASSWORD_KEY),
				Claim.codeOfTheBigOne(), 1 + others);
	}

	/** The codes that the ordinary ones log in with. */
	List<String> ordinary() {
		return this.database.queryForList("""
				select tax_code from account join creditor on creditor.id = creditor_id
				where tax_code <> ? order by creditor.id""", String.class, Claim.codeOfTheBigOne());
	}

}
