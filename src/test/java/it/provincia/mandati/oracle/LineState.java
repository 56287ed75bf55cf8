// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What became of a mandate line: whether it lives, whether it failed, the part of it that
 * is paid (f), and the day of its last payment while something stands.
 */
record LineState(boolean live, boolean failed, Fraction paidPart, LocalDate paymentDay) {

	static LineState dead() {
		return new LineState(false, false, Fraction.ZERO, null);
	}

	/**
	 * A live line failed when it is not executable and nothing is paid, or when not all
	 * of it is paid and its last money event is a storno.
	 */
	static LineState live(boolean notExecutable, Collection<Movement> movements) {
		List<Movement> ordered = movements.stream().sorted(Movement.ORDER).toList();
		Fraction paidPart = ordered.stream().map(Movement::signedShare).reduce(Fraction.ZERO, Fraction::plus);
		boolean stornoLast = !ordered.isEmpty() && ordered.get(ordered.size() - 1).is(Movement.Kind.STORNO);
		boolean failed = (notExecutable && paidPart.signum() == 0) || (paidPart.isLessThan(Fraction.ONE) && stornoLast);
		LocalDate lastPayment = ordered.stream()
			.filter((movement) -> movement.is(Movement.Kind.PAYMENT))
			.map(Movement::day)
			.max(Comparator.naturalOrder())
			.orElse(null);
		return new LineState(true, failed, paidPart, (paidPart.signum() > 0) ? lastPayment : null);
	}

	/** Live and not failed: the line still orders, or has made, its payment. */
	boolean holds() {
		return this.live && !this.failed;
	}

}
