// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a mandate row says of a line's money, read the way the contract reads it: a
 * payment without an amount is of the net, one that was returned is money that came and
 * went.
 */
record StatedLine(BigDecimal gross, BigDecimal net, @Nullable String state, @Nullable LocalDate stateOn,
		boolean transmitted, @Nullable LocalDate paidOn, @Nullable BigDecimal paidAmount,
		@Nullable String receiptNumber) {

	static StatedLine of(ResultSet row) throws SQLException {
		return new StatedLine(row.getBigDecimal("amount"), row.getBigDecimal("net"), row.getString("state"),
				row.getObject("state_on", LocalDate.class), row.getObject("transmitted_on") != null,
				row.getObject("paid_on", LocalDate.class), row.getBigDecimal("paid_amount"),
				row.getString("receipt_number"));
	}

	/**
	 * The movements that the row speaks of; those of the treasurer's journal, where there
	 * are any, are taken instead.
	 */
	List<Movement> movements() {
		List<Movement> movements = new ArrayList<>();
		BigDecimal paid = (this.paidAmount != null) ? this.paidAmount.min(this.net) : this.net;
		if (this.paidOn != null) {
			movements.add(new Movement(MovementKind.EXECUTED, this.paidOn, paid, this.receiptNumber));
		}
		if ("RETURNED".equals(this.state)) {
			LocalDate returned = (this.stateOn != null) ? this.stateOn : this.paidOn;
			movements.add(new Movement(MovementKind.RETURNED, returned, paid, null));
			movements.sort(Comparator.comparing(Movement::happenedOn, Comparator.nullsLast(Comparator.naturalOrder())));
		}
		return movements;
	}

	/**
	 * Where the line stands, by the same rules as the derivation of positions.
	 */
	LineStanding standing(List<Movement> journal) {
		if ("CANCELLED".equals(this.state) || "REPLACED".equals(this.state)) {
			return LineStanding.valueOf(this.state);
		}
		List<Movement> movements = journal.isEmpty() ? movements() : journal;
		if (movements.isEmpty()) {
			return untouched();
		}
		BigDecimal whole = journal.isEmpty() ? this.net : this.gross;
		MovementKind last = movements.get(movements.size() - 1).kind();
		BigDecimal paid = paid(movements);
		if (paid.compareTo(whole) >= 0 && (whole.signum() > 0 || last.pays())) {
			return LineStanding.PAID;
		}
		if (last == MovementKind.RETURNED) {
			return LineStanding.RETURNED;
		}
		return (paid.signum() > 0) ? LineStanding.PARTLY_PAID : untouched();
	}

	private LineStanding untouched() {
		if ("NOT_EXECUTABLE".equals(this.state)) {
			return LineStanding.NOT_EXECUTABLE;
		}
		return (this.transmitted || "TRANSMITTED".equals(this.state)) ? LineStanding.TRANSMITTED : LineStanding.ISSUED;
	}

	static BigDecimal paid(List<Movement> movements) {
		return movements.stream().map(Movement::signed).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
