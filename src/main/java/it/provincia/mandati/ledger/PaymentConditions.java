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

	private final StringBuilder sql = new StringBuilder("money_movement movement where creditor_id = :creditor");

	private final Map<String, Object> values = new HashMap<>();

	PaymentConditions(long creditorId, PaymentFilter filter) {
		this.values.put("creditor", creditorId);
		and("happened_on >= :from", "from", filter.from());
		and("happened_on <= :to", "to", filter.to());
		and(":amount in (abs(net), abs(together_net))", "amount", filter.amount());
		if (filter.withheld()) {
			this.sql.append(" and gross <> net and not split_vat");
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
