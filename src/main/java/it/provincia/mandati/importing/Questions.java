// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says how much waits on the pages that settle payees and matches.
 */
@Service
@Transactional(readOnly = true)
public class Questions {

	private final JdbcClient jdbc;

	Questions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public OpenQuestions open() {
		return this.jdbc.sql("""
				select (select count(*) from (select distinct vat_number, iban, name, line from unresolved_payee) payee)
				           as payees,
				       (select count(distinct reference) from probable_document) as matches""")
			.query(OpenQuestions.class)
			.single();
	}

}
