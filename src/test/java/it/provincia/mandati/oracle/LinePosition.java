// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the payee of a mandate line must see of it: the whole line when it has no
 * document, else the parts of it that go to documents of others or not known.
 *
 * @param foreign the codes of those documents
 * @param creditNote tells a credit note by its document's code
 */
record LinePosition(PaymentLine line, List<String> foreign, Predicate<String> creditNote, PaidShares paidShares) {

	/**
	 * Makes the position.
	 * @param severalInMandate whether the payee has other line positions in the mandate
	 */
	ExpectedPosition expected(boolean severalInMandate) {
		PaymentLine line = this.line;
		boolean live = line.state().live();
		Fraction amount = amount();
		Coverage coverage = new Coverage(List.of(new Coverage.Part(line, amount.abs())));
		ExpectedStatus status = live ? StatusRule.decide("", amount.abs(), coverage) : ExpectedStatus.CANCELLED;
		BigDecimal paid = paid();
		BigDecimal toPay = ToPay.of(line.type(), status, amount.toCents(), null, paid, coverage);
		String number = severalInMandate ? line.key().toString() : line.key().mandate().toString();
		return new ExpectedPosition(line.type(), number, line.date(), line.reason(), amount.toCents(), toPay, null,
				status, null, coverage.mandates(), live ? line.date() : null, paid, coverage.paymentDay(),
				live ? line.method() : null, live ? line.reason() : null, null, null, line.key().toString(), null);
	}

	private Fraction amount() {
		if (this.line.parts().isEmpty()) {
			return signed(this.line.gross());
		}
		return signed(this.foreign.stream().map(this::part).reduce(Fraction.ZERO, Fraction::plus));
	}

	private Fraction part(String document) {
		Fraction part = this.line.parts().get(document);
		return this.creditNote.test(document) ? part.negate() : part;
	}

	private BigDecimal paid() {
		if (this.line.parts().isEmpty()) {
			return signed(this.line.paidOf(this.line.gross())).toCents();
		}
		Map<String, BigDecimal> shares = this.paidShares.of(this.line);
		BigDecimal paid = this.foreign.stream().map(shares::get).reduce(new BigDecimal("0.00"), BigDecimal::add);
		return signed(Fraction.of(paid)).toCents();
	}

	/** A credit note is always negative. */
	private Fraction signed(Fraction amount) {
		return (this.line.type() == ExpectedType.CREDIT_NOTE) ? amount.abs().negate() : amount;
	}

}
