// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which positions are in a creditor's list: the owner first, always, then what the filter
 * asks. Values travel as parameters only.
 */
final class PositionConditions {

	/** What is typed is folded once, not for each row, and most of it is no mandate. */
	private static final String SEARCH = """
			(strpos(%s, (select fold(:q))) > 0
			 or :mandate and position.mandate_terms @> array[:q]::text[])""";

	private static final String BY_CREDITOR = SEARCH.formatted("position.search");

	/**
	 * What others may not read they may not find out by searching either, see
	 * {@link Position#confidential()}.
	 */
	private static final String BY_OTHERS = SEARCH.formatted("""
			case when position.type = 'BENEFIT' or position.document_id is null
			     then fold(concat_ws(E'\\n', position.number collate "C", position.cig, position.cup))
			     else position.search end""");

	private static final Pattern MANDATE = Pattern.compile("[0-9]+(/[0-9]+)?");

	/**
	 * The texts that an index holds are searched there, the others in the table: all that
	 * a list is ordered by comes along.
	 */
	private static final String SEARCHED = """
			(select id, number, date, type_rank, status_rank, amount, to_pay, due_on, paid_on
			 from position %1$s and not position.long_text
			 union all
			 select id, number, date, type_rank, status_rank, amount, to_pay, due_on, paid_on
			 from position %1$s and position.long_text) position""";

	private final StringBuilder where = new StringBuilder("where position.creditor_id = :creditor");

	private final Map<String, Object> values = new HashMap<>();

	private final boolean searchedByIndex;

	PositionConditions(long creditorId, PositionFilter filter) {
		this(creditorId, filter, BY_CREDITOR);
	}

	private PositionConditions(long creditorId, PositionFilter filter, String search) {
		this.values.put("creditor", creditorId);
		this.searchedByIndex = filter.q() != null && search.equals(BY_CREDITOR);
		this.values.put("mandate", filter.q() != null && MANDATE.matcher(filter.q()).matches());
		and(search, "q", filter.q());
		andOneOf("position.type_rank", "types", filter.types());
		andOneOf("position.status_rank", "statuses", filter.statuses());
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
			and(column + " in (:" + name + ")", name, constants.stream().map(PositionConditions::rank).toList());
		}
	}

	/**
	 * As {@code type_rank} and {@code status_rank} number the constants, which indexes
	 * hold instead of their names.
	 */
	static int rank(Enum<?> constant) {
		return constant.ordinal() + 1;
	}

	private void and(String condition, String name, @Nullable Object value) {
		if (value != null) {
			this.where.append(" and ").append(condition);
			this.values.put(name, value);
		}
	}

	/**
	 * What follows FROM, where no more is wanted than what a list is ordered by and adds
	 * up.
	 */
	String from() {
		return this.searchedByIndex ? SEARCHED.formatted(this.where) : "position " + this.where;
	}

	/**
	 * The WHERE on the table itself.
	 */
	String where() {
		return this.where.toString();
	}

	Map<String, Object> values() {
		return this.values;
	}

}
