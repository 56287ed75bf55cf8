// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells whose a reference is that stands on some paper, and nothing else of what it
 * refers to. It must be whole; case, accents and blanks do not matter.
 */
@Service
@Transactional(readOnly = true)
public class References {

	/** {@code number}, or {@code year/number}, which many people turn round. */
	private static final Pattern MANDATE = Pattern.compile("([0-9]{1,18})(?:/([0-9]{1,18}))?");

	/**
	 * A mandate is its payee's, and that of whoever bears the document it pays.
	 */
	static final String BEARERS = """
			with meant as materialized (
			    select id from mandate where (number = :first and cast(:second as bigint) is null)
			                              or (year = :first and number = :second) or (year = :second and number = :first))
			select creditor_id, array_agg(distinct kind) as kinds
			from (select creditor_id, 'DOCUMENT_NUMBER' as kind, 1 as rank, date
			      from document where compact(number) = compact(:text) and creditor_id is not null
			      union all
			      select creditor_id, 'PROTOCOL', 2, date
			      from document where compact(protocol) = compact(:text) and protocol is not null and creditor_id is not null
			      union all
			      select creditor_id, 'CIG', 3, date
			      from document where compact(cig) = compact(:text) and cig is not null and creditor_id is not null
			      union all
			      select creditor_id, 'CIG', 3, issued_on
			      from mandate_line where compact(cig) = compact(:text) and cig is not null and creditor_id is not null
			      union all
			      select creditor_id, 'MANDATE', 4, issued_on
			      from meant join mandate_line on mandate_id = meant.id where creditor_id is not null
			      union all
			      select document.creditor_id, 'MANDATE', 4, issued_on
			      from meant
			               join mandate_line on mandate_id = meant.id
			               join allocation on allocation.line_id = mandate_line.id
			               join document on document.id = allocation.document_id
			      where document.creditor_id is not null) bearer
			group by creditor_id
			order by min(rank), max(date) desc, creditor_id
			limit :most""";

	private final JdbcClient jdbc;

	References(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The creditors it leads to, and what of each bears it: the surest kind first, then
	 * the latest.
	 */
	public Map<Long, Set<ReferenceKind>> bearers(String text, int most) {
		Matcher mandate = MANDATE.matcher(text.replaceAll("\\s", ""));
		boolean shaped = mandate.matches();
		Map<Long, Set<ReferenceKind>> bearers = new LinkedHashMap<>();
		this.jdbc.sql(BEARERS)
			.param("text", text)
			.param("first", shaped ? number(mandate.group(1)) : null)
			.param("second", shaped ? number(mandate.group(2)) : null)
			.param("most", most)
			.query((RowCallbackHandler) (row) -> bearers.put(row.getLong("creditor_id"),
					kinds((String[]) row.getArray("kinds").getArray())));
		return bearers;
	}

	private static @Nullable Long number(@Nullable String digits) {
		return (digits != null) ? Long.valueOf(digits) : null;
	}

	private static Set<ReferenceKind> kinds(String[] names) {
		Set<ReferenceKind> kinds = EnumSet.noneOf(ReferenceKind.class);
		Arrays.stream(names).map(ReferenceKind::valueOf).forEach(kinds::add);
		return kinds;
	}

}
