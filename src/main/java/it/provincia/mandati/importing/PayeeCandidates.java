// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the creditors to whom facts may be given, by their codes.
 */
@Service
@Transactional(readOnly = true)
class PayeeCandidates {

	private static final String CREDITOR = "select creditor.id, creditor.name, creditor.tax_code, creditor.vat_number from creditor ";

	private final JdbcClient jdbc;

	PayeeCandidates(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The creditor whom a code means: the CF first, else the P.IVA where one alone bears
	 * it.
	 */
	Optional<PayeeCandidate> find(String code) {
		return this.jdbc.sql(CREDITOR + """
				where tax_code = :code
				   or tax_code = (select min(tax_code) from vat_bearer where vat_number = :code having count(*) = 1)
				   or tax_code is null and vat_number = :code
				order by tax_code = :code desc nulls last limit 1""")
			.param("code", code)
			.query(PayeeCandidate.class)
			.optional();
	}

	/**
	 * Those who bear the number.
	 */
	List<PayeeCandidate> bearers(@Nullable String vatNumber) {
		return this.jdbc.sql(CREDITOR + """
				join vat_bearer using (tax_code) where vat_bearer.vat_number = :number
				order by creditor.name, creditor.id""").param("number", vatNumber).query(PayeeCandidate.class).list();
	}

}
