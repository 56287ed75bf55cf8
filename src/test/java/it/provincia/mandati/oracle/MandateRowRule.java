// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the row of a mandate says of the order and of the money: the table "A mandate row
 * says". A row that the import has to reject is refused, since nothing may be expected of
 * it.
 */
final class MandateRowRule {

	private static final Set<String> ISSUED = Set.of("", "EMESSO", "TRASMESSO");

	private static final Set<String> DEAD = Set.of("ANNULLATO", "SOSTITUITO");

	private final OracleRow row;

	private final String state;

	private final LocalDate paymentDate;

	private final BigDecimal net;

	private MandateRowRule(OracleRow row) {
		this.row = row;
		this.state = row.codeOr("stato", "");
		this.paymentDate = row.date("data_pagamento");
		this.net = row.amount("importo").subtract(row.amountOr("importo_ritenute", BigDecimal.ZERO));
	}

	static LineState stateOf(OracleRow row) {
		MandateRowRule rule = new MandateRowRule(row);
		rule.refuseRejectedRow();
		return DEAD.contains(rule.state) ? LineState.dead()
				: LineState.live(rule.state.equals("NON_ESEGUIBILE"), rule.movements());
	}

	/** What money moved, in the words of the row. */
	static List<Movement> movementsOf(OracleRow row) {
		MandateRowRule rule = new MandateRowRule(row);
		rule.refuseRejectedRow();
		return DEAD.contains(rule.state) ? List.of() : rule.movements();
	}

	private List<Movement> movements() {
		boolean storno = this.state.equals("STORNATO");
		List<Movement> movements = new ArrayList<>();
		LocalDate stornoDay = this.row.dateOr("data_stato", this.paymentDate);
		stornoDay = (stornoDay != null) ? stornoDay : this.row.date("data_mandato");
		if (storno || this.paymentDate != null) {
			LocalDate paymentDay = (this.paymentDate != null) ? this.paymentDate : stornoDay;
			movements.add(new Movement(Movement.Kind.PAYMENT, paymentDay, 1, share()));
		}
		if (storno) {
			movements.add(new Movement(Movement.Kind.STORNO, stornoDay, 2, share()));
		}
		return movements;
	}

	/**
	 * p / N: more than N counts as N, and a line with nothing to pay out is paid whole.
	 */
	private Fraction share() {
		if (this.net.signum() == 0) {
			return Fraction.ONE;
		}
		BigDecimal paid = this.row.amountOr("importo_pagato", this.net).min(this.net);
		return Fraction.of(paid).dividedBy(Fraction.of(this.net));
	}

	private void refuseRejectedRow() {
		boolean dated = this.paymentDate != null;
		boolean legal = switch (this.state) {
			case "PAGATO" -> dated;
			case "STORNATO" -> true;
			case "NON_ESEGUIBILE" -> !dated;
			default -> ISSUED.contains(this.state) || (DEAD.contains(this.state) && !dated);
		};
		if (!legal || this.net.signum() < 0 || !paidAmountIsLegal(dated)) {
			throw new IllegalArgumentException("A row to be rejected: " + this.row);
		}
	}

	private boolean paidAmountIsLegal(boolean dated) {
		BigDecimal paid = this.row.amount("importo_pagato");
		return paid == null || (dated && paid.signum() > 0 && paid.compareTo(this.row.amount("importo")) <= 0);
	}

}
