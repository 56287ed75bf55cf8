// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.util.List;

/** What the creditor of a document must see of it. */
final class DocumentPosition {

	private DocumentPosition() {
	}

	/**
	 * Makes the position.
	 * @param lines the lines that pay some of the document
	 */
	static ExpectedPosition of(Claim claim, List<PaymentLine> lines, PaidShares paidShares) {
		List<Coverage.Part> parts = lines.stream()
			.map((line) -> new Coverage.Part(line, line.parts().get(claim.code())))
			.toList();
		BigDecimal paid = lines.stream()
			.map((line) -> paidShares.of(line).get(claim.code()))
			.reduce(new BigDecimal("0.00"), BigDecimal::add);
		return of(claim, new Coverage(parts), paid);
	}

	private static ExpectedPosition of(Claim claim, Coverage coverage, BigDecimal paid) {
		ExpectedStatus status = StatusRule.decide(claim.state(), StatusRule.target(claim, coverage), coverage);
		BigDecimal toPay = ToPay.of(claim.type(), status, claim.amount(), claim.net(), paid, coverage);
		PaymentLine last = coverage.lastLine().orElse(null);
		return new ExpectedPosition(claim.type(), claim.number(), claim.date(), claim.subject(), claim.amount(), toPay,
				claim.dueDate(), status, claim.office(), coverage.mandates(), (last != null) ? last.date() : null, paid,
				coverage.paymentDay(), (last != null) ? last.method() : null, (last != null) ? last.reason() : null,
				claim.cig(), claim.cup(), claim.code(), (last != null) ? null : claim.office());
	}

}
