// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.List;
import java.util.Optional;

import it.provincia.mandati.creditor.CreditorIdentity;
import it.provincia.mandati.creditor.CreditorService;
import it.provincia.mandati.creditor.TaxCode;
import it.provincia.mandati.creditor.VatNumber;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the creditor whose rows of the trail are asked for: by a code, whole, or else by
 * part of the name.
 */
@Service
@Transactional(readOnly = true)
class CreditorSearch {

	/** More are not offered to choose from. */
	static final int MOST = 20;

	private static final String SELECT = "select id, name, tax_code, vat_number from creditor where ";

	private final CreditorService creditors;

	private final JdbcClient jdbc;

	CreditorSearch(CreditorService creditors, JdbcClient jdbc) {
		this.creditors = creditors;
		this.jdbc = jdbc;
	}

	/** The one of that id, which may be any text. */
	Optional<CreditorIdentity> byId(String id) {
		return id.matches("[0-9]{1,18}") ? this.creditors.identity(Long.parseLong(id)) : Optional.empty();
	}

	/**
	 * Those whom the text may mean; one more than {@link #MOST} where there are more.
	 * What has the form of a foreign VAT number may be a name.
	 */
	List<CreditorIdentity> find(String text) {
		List<CreditorIdentity> byCode = byCode(TaxCode.parse(text).map(TaxCode::value).orElse(""),
				VatNumber.parse(text).map(VatNumber::value).orElse(""));
		return byCode.isEmpty() ? byName(text.strip()) : byCode;
	}

	private List<CreditorIdentity> byCode(String taxCode, String vatNumber) {
		return this.jdbc.sql(SELECT + "tax_code = :taxCode or vat_number = :vatNumber order by name, id limit :most")
			.param("taxCode", taxCode)
			.param("vatNumber", vatNumber)
			.param("most", MOST + 1)
			.query(CreditorIdentity.class)
			.list();
	}

	private List<CreditorIdentity> byName(String part) {
		return this.jdbc.sql(SELECT + "fold(name) like '%' || fold(:part) || '%' order by name, id limit :most")
			.param("part", part.replaceAll("([\\\\%_])", "\\\\$1"))
			.param("most", MOST + 1)
			.query(CreditorIdentity.class)
			.list();
	}

}
