// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

/**
 * The status of a position from its facts: the first of the interface's seven rules that
 * holds, on absolute values and exactly.
 */
final class StatusRule {

	private StatusRule() {
	}

	static ExpectedStatus decide(String state, Fraction target, Coverage coverage) {
		Fraction held = coverage.held();
		Fraction settled = coverage.settled();
		boolean untouched = held.signum() == 0 && settled.signum() == 0;
		if (settled.signum() > 0 && settled.isAtLeast(target)) {
			return ExpectedStatus.PAID;
		}
		if (untouched && state.equals("RESPINTO")) {
			return ExpectedStatus.REJECTED;
		}
		if (untouched && state.equals("ANNULLATO")) {
			return ExpectedStatus.CANCELLED;
		}
		if (coverage.anyFailed() && held.isLessThan(target)) {
			return ExpectedStatus.RETURNED;
		}
		if (settled.signum() > 0) {
			return ExpectedStatus.PARTLY_PAID;
		}
		if (held.signum() > 0) {
			return ExpectedStatus.MANDATE_ISSUED;
		}
		return state.equals("SOSPESO") ? ExpectedStatus.SUSPENDED : ExpectedStatus.IN_PROGRESS;
	}

	/**
	 * T: the net amount where given and where no more than it is ordered, else the gross.
	 */
	static Fraction target(Claim claim, Coverage coverage) {
		if (claim.net() != null) {
			Fraction net = Fraction.of(claim.net()).abs();
			if (net.isAtLeast(coverage.held())) {
				return net;
			}
		}
		return Fraction.of(claim.amount()).abs();
	}

}
