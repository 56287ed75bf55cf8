// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * Orders payments and follows them as the treasurer would, up to today and no further.
 */
final class Treasury {

	private static final int LONGEST_REASON = 4;

	private final DemoLedger ledger;

	private final Chance chance;

	Treasury(DemoLedger ledger, Chance chance) {
		this.ledger = ledger;
		this.chance = chance;
	}

	MandateLine order(LocalDate day, Document document) {
		return order(day, List.of(Part.whole(document)));
	}

	MandateLine order(LocalDate day, List<Part> parts) {
		Claim claim = parts.get(0).document().claim();
		PaymentMethod method = PaymentMethod.suiting(claim.creditor(), claim.gross(), this.chance);
		return this.ledger.add(new MandateLine(mandateDay(day), parts, method));
	}

	MandateLine grant(LocalDate day, Creditor payee, DocumentKind kind, long cents, String reason) {
		PaymentMethod method = PaymentMethod.suiting(payee, cents, this.chance);
		return this.ledger.add(new MandateLine(mandateDay(day), payee, kind, cents, method, reason));
	}

	/**
	 * The same order once more, on a later day; a payee who failed brings a new account.
	 */
	MandateLine again(MandateLine line) {
		return again(line, WorkingDays.mandateDay(line.day().plusDays(this.chance.between(14, 30))));
	}

	MandateLine again(MandateLine line, LocalDate day) {
		return this.ledger.add(line.repeatedOn(mandateDay(day)));
	}

	MandateLine transmit(MandateLine line) {
		return line.end(Outcome.transmitted(WorkingDays.transmission(line.day())));
	}

	/** Goes its way: transmitted and paid as far as the days have come. */
	MandateLine settle(MandateLine line) {
		LocalDate paid = paymentDay(line);
		if (WorkingDays.hasCome(paid)) {
			return pay(line, paid, this.chance.percent(80) ? line.net() : 0);
		}
		return WorkingDays.hasCome(WorkingDays.transmission(line.day())) ? transmit(line) : line;
	}

	MandateLine payPart(MandateLine line, int percent) {
		return pay(line, paymentDay(line), Euro.percent(line.net(), percent));
	}

	MandateLine giveBack(MandateLine line) {
		LocalDate paid = paymentDay(line);
		LocalDate back = WorkingDays.notAfterToday(WorkingDays.after(paid, this.chance.between(1, 5)));
		return line.end(Outcome.returned(WorkingDays.transmission(line.day()), paid, back, whyBack(line)));
	}

	/** It never left the treasurer: no payment date, only that of its return. */
	MandateLine bounce(MandateLine line) {
		return line.end(Outcome.returned(WorkingDays.transmission(line.day()), null, paymentDay(line), whyBack(line)));
	}

	MandateLine refuse(MandateLine line) {
		return line.end(Outcome.notExecutable(WorkingDays.transmission(line.day()), paymentDay(line), whyBack(line)));
	}

	MandateLine cancel(MandateLine line) {
		return line.end(Outcome.cancelled(WorkingDays.transmission(line.day()), "Annullato prima dell'invio in banca"));
	}

	private MandateLine pay(MandateLine line, LocalDate day, long amount) {
		Outcome paid = Outcome.paid(WorkingDays.transmission(line.day()), day, amount);
		if (this.chance.percent(12)) {
			return line.end(paid.saidAs(this.chance.percent(60) ? LineState.TRANSMITTED : LineState.UNSAID));
		}
		return line.end(paid);
	}

	private LocalDate paymentDay(MandateLine line) {
		return WorkingDays.after(WorkingDays.transmission(line.day()), line.day().getDayOfMonth() % 3 + 1);
	}

	private String whyBack(MandateLine line) {
		return line.method().returnReason(this.chance.between(0, LONGEST_REASON));
	}

	private static LocalDate mandateDay(LocalDate day) {
		LocalDate found = WorkingDays.mandateDay(day);
		if (!WorkingDays.hasCome(found)) {
			throw new IllegalArgumentException("A mandate of the future: " + found);
		}
		return found;
	}

}
