// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The mandate lines that touch one position, each with its part of it (g, gross and
 * absolute), and the sums the status and the columns are made of.
 */
record Coverage(List<Part> parts) {

	/** A line's part of the position. */
	record Part(PaymentLine line, Fraction gross) {
	}

	/** H: what lines that live and have not failed order to pay. */
	Fraction held() {
		return sum((line) -> line.state().holds(), (line, part) -> part);
	}

	/** S: what live lines have paid, gross. */
	Fraction settled() {
		return sum((line) -> line.state().live(), (line, part) -> part.times(line.state().paidPart()));
	}

	/** What lines that live and have not failed withhold: Σ R · g/G. */
	Fraction withheld() {
		return sum((line) -> line.state().holds(), PaymentLine::withheldOf);
	}

	boolean anyFailed() {
		return this.parts.stream().anyMatch((part) -> part.line().state().failed());
	}

	List<PaymentLine> liveLines() {
		return this.parts.stream()
			.map(Part::line)
			.filter((line) -> line.state().live())
			.sorted(Comparator.comparing(PaymentLine::key))
			.toList();
	}

	List<ExpectedMandate> mandates() {
		return liveLines().stream().map((line) -> line.key().mandate()).distinct().toList();
	}

	Optional<PaymentLine> lastLine() {
		List<PaymentLine> live = liveLines();
		return live.isEmpty() ? Optional.empty() : Optional.of(live.get(live.size() - 1));
	}

	LocalDate paymentDay() {
		return liveLines().stream()
			.map((line) -> line.state().paymentDay())
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	private Fraction sum(Predicate<PaymentLine> which, BiFunction<PaymentLine, Fraction, Fraction> measure) {
		return this.parts.stream()
			.filter((part) -> which.test(part.line()))
			.map((part) -> measure.apply(part.line(), part.gross()))
			.reduce(Fraction.ZERO, Fraction::plus);
	}

}
