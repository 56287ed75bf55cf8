// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The WHERE of a creditor's list: the owner first, always, then what the filter asks.
 * Values travel as parameters only.
 */
final class PositionConditions {

	/**
	 * Folded on both sides; what is special to LIKE is escaped after the folding, which
	 * may bring such characters forth (a full-width percent sign, for one).
	 */
	private static final String SEARCH = """
			(%s like
			    '%%' || replace(replace(replace(fold(:q), '!', '!!'), '%%', '!%%'), '_', '!_') || '%%' escape '!'
			 or position.mandate_terms @> array[:q]::text[])""";

	private static final String BY_CREDITOR = SEARCH.formatted("position.search");

	/**
	 * What others may not read they may not find out by searching either, see
	 * {@link Position#confidential()}.
	 */
	private static final String BY_OTHERS = SEARCH.formatted("""
			case when position.type = 'BENEFIT' or position.document_id is null
			     then fold(concat_ws(E'\\n', position.number collate "C", position.cig, position.cup))
			     else position.search end""");

	private final StringBuilder sql = new StringBuilder(" where position.creditor_id = :creditor");

	private final Map<String, Object> values = new HashMap<>();

	PositionConditions(long creditorId, PositionFilter filter) {
		this(creditorId, filter, BY_CREDITOR);
	}

	private PositionConditions(long creditorId, PositionFilter filter, String search) {
		this.values.put("creditor", creditorId);
		and(search, "q", filter.q());
		andOneOf("position.type", "types", filter.types());
		andOneOf("position.status", "statuses", filter.statuses());
		and("position.date >= :from", "from", filter.from());
		and("position.date <= :to", "to", filter.to());
		and("position.amount >= :minAmount", "minAmount", filter.minAmount());
		and("position.amount <= :maxAmount", "maxAmount", filter.maxAmount());
	}

	/**
	 * Where it is not the creditor who searches.
	 */
	static PositionConditions byOthers(long creditorId, PositionFilter filter) {
		return new PositionConditions(creditorId, filter, BY_OTHERS);
	}

	private void andOneOf(String column, String name, Collection<? extends Enum<?>> constants) {
		if (!constants.isEmpty()) {
			and(column + " in (:" + name + ")", name, constants.stream().map(Enum::name).toList());
		}
	}

	private void and(String condition, String name, @Nullable Object value) {
		if (value != null) {
			this.sql.append(" and ").append(condition);
			this.values.put(name, value);
		}
	}

	String sql() {
		return this.sql.toString();
	}

	Map<String, Object> values() {
		return this.values;
	}

}
