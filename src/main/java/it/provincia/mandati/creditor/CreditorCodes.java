// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom thousands of codes name, asked at once, by the rule of
 * {@link CreditorService#findByCode}: the tax code first; else the P.IVA, where exactly
 * one bears it.
 */
@Service
@Transactional(readOnly = true)
public class CreditorCodes {

	private static final String NAMED = """
			select asked.code, coalesce(by_tax_code.id, case when bearers = 1 then by_number.id end) as creditor_id,
			       by_tax_code.id is null and bearers > 1 as shared
			from unnest(cast(:codes as text[])) as asked (code)
			left join creditor by_tax_code on by_tax_code.tax_code = asked.code
			cross join lateral (select min(id) as id, count(*) as bearers from creditor
			                    where vat_number = asked.code) by_number""";

	private final JdbcClient jdbc;

	CreditorCodes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * By each text, which may hold blanks, dots and small letters; one that has not the
	 * form of a code is in it too.
	 */
	public Map<String, Named> find(Collection<String> texts) {
		Map<String, String> codes = new LinkedHashMap<>();
		texts.forEach((text) -> codes.put(text, code(text).orElse("")));
		Map<String, Named> named = named(codes.values());
		Map<String, Named> found = new LinkedHashMap<>();
		codes.forEach((text, code) -> found.put(text, code.isEmpty() ? Named.NO_CODE : named.get(code)));
		return found;
	}

	private Map<String, Named> named(Collection<String> codes) {
		Map<String, Named> named = new LinkedHashMap<>();
		this.jdbc.sql(NAMED)
			.param("codes", codes.stream().filter((code) -> !code.isEmpty()).distinct().toArray(String[]::new))
			.query((row) -> {
				long id = row.getLong("creditor_id");
				named.put(row.getString("code"), new Named(row.wasNull() ? null : id, true, row.getBoolean("shared")));
			});
		return named;
	}

	private static Optional<String> code(String text) {
		return TaxCode.parse(text).map(TaxCode::value).or(() -> VatNumber.parse(text).map(VatNumber::value));
	}

	/**
	 * Whom a text names.
	 *
	 * @param creditorId null where nobody, or more than one
	 * @param isCode whether it has the form of a code
	 * @param shared whether several bear the code, and nothing tells them apart
	 */
	public record Named(@Nullable Long creditorId, boolean isCode, boolean shared) {

		static final Named NO_CODE = new Named(null, false, false);

	}

}
