// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The movements of a creditor's money: the owner first, always, then what the filter
 * asks. Values travel as parameters only.
 */
final class PaymentConditions {

	/**
	 * Whether what the line keeps back is VAT in split payment: a mandate does not tell,
	 * but its documents do, because fees with a withholding are exempt from it (DPR
	 * 633/1972 art. 17-ter c. 1-sexies). Where they state both, it counts as withheld.
	 */
	static final String SPLIT_VAT = """
			(select coalesce(bool_or(document.split_vat <> 0), false) and not coalesce(bool_or(document.withheld <> 0), false)
			 from allocation join document on document.id = allocation.document_id
			 where allocation.line_id = movement.line_id)""";

	private static final String MOVEMENTS = """
			(select movement.*, count(*) over mandate_day as together_count, sum(net) over mandate_day as together_net
			 from money_movement movement
			 where movement.creditor_id = :creditor
			 window mandate_day as (partition by mandate_id, happened_on, kind in ('EXECUTED', 'REGULARISED'))) movement
			where true""";

	private final StringBuilder sql = new StringBuilder(MOVEMENTS);

	private final Map<String, Object> values = new HashMap<>();

	PaymentConditions(long creditorId, PaymentFilter filter) {
		this.values.put("creditor", creditorId);
		and("happened_on >= :from", "from", filter.from());
		and("happened_on <= :to", "to", filter.to());
		and(":amount in (abs(net), abs(together_net))", "amount", filter.amount());
		if (filter.withheld()) {
			this.sql.append(" and gross <> net and not ").append(SPLIT_VAT);
		}
	}

	private void and(String condition, String name, @Nullable Object value) {
		if (value != null) {
			this.sql.append(" and ").append(condition);
			this.values.put(name, value);
		}
	}

	/**
	 * What follows FROM.
	 */
	String sql() {
		return this.sql.toString();
	}

	Map<String, Object> values() {
		return this.values;
	}

}
