// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds creditors for those who look for somebody else's: by a code, or by a name that
 * need not be written right.
 */
@Service
@Transactional(readOnly = true)
public class CreditorSearch {

	/** Names this long bear a slip that in short ones would be another name. */
	private static final int LONG = 8;

	/** What has no letter in it is a number, and near to a number is another one. */
	private static final Pattern LETTER = Pattern.compile("\\p{L}");

	/**
	 * A text of two letters, in which there is no trigram, is looked for at the beginning
	 * only.
	 */
	private static final String CONTAINED = """
			fold(name) like case when length(fold(:text)) < 3 then '' else '%' end
			    || replace(replace(replace(fold(:text), '!', '!!'), '%', '!%'), '_', '!_') || '%' escape '!'""";

	/** Both conditions are answered by the index {@code creditor_name}. */
	private static final String NAMED = """
			select id, contained
			from (select id, name, fold(name) as folded, fold(:text) as typed, CONTAINED as contained
			      from creditor
			      where CONDITION) found
			order by contained desc, word_similarity(typed, folded) desc, similarity(typed, folded) desc, name, id
			limit :most""".replace("CONTAINED", CONTAINED);

	static final String NUMBERED = NAMED.replace("CONDITION", CONTAINED);

	static final String NEARLY_NAMED = NAMED.replace("CONDITION", CONTAINED + " or fold(name) %> fold(:text)");

	private final CreditorRepository creditors;

	private final JdbcClient jdbc;

	CreditorSearch(CreditorRepository creditors, JdbcClient jdbc) {
		this.creditors = creditors;
		this.jdbc = jdbc;
	}

	/**
	 * Those who bear the code that the text is, if it is one.
	 */
	public Map<Long, CreditorMatch> withCode(String text, int most) {
		Map<Long, CreditorMatch> found = new LinkedHashMap<>();
		TaxCode.parse(text)
			.flatMap((code) -> this.creditors.findByTaxCode(code.value()))
			.ifPresent((creditor) -> found.put(creditor.id(), CreditorMatch.TAX_CODE));
		VatNumber.parse(text)
			.map((number) -> this.creditors.findByVatNumber(number.value(), Limit.of(most)))
			.ifPresent((bearers) -> bearers
				.forEach((creditor) -> found.putIfAbsent(creditor.id(), CreditorMatch.VAT_NUMBER)));
		return found;
	}

	/**
	 * Those whose name holds the text or comes near it, the nearest first.
	 * @param text with two letters or digits at least
	 */
	public Map<Long, CreditorMatch> named(String text, int most) {
		this.jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', :threshold, true)")
			.param("threshold", (text.length() < LONG) ? "0.6" : "0.5")
			.query(String.class)
			.single();
		Map<Long, CreditorMatch> found = new LinkedHashMap<>();
		this.jdbc.sql(LETTER.matcher(text).find() ? NEARLY_NAMED : NUMBERED)
			.param("text", text)
			.param("most", most)
			.query((RowCallbackHandler) (row) -> found.put(row.getLong("id"),
					row.getBoolean("contained") ? CreditorMatch.NAME : CreditorMatch.SIMILAR_NAME));
		return found;
	}

	/** In the order they are asked for. */
	public List<CreditorListing> listings(Collection<Long> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<Long, CreditorListing> known = this.jdbc
			.sql("select id, name, tax_code, vat_number, town, province from creditor where id in (:ids)")
			.param("ids", ids)
			.query(CreditorListing.class)
			.stream()
			.collect(Collectors.toMap(CreditorListing::id, Function.identity()));
		return ids.stream().filter(known::containsKey).map(known::get).toList();
	}

}
