// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.ledger.PayingLine;
import it.provincia.mandati.ledger.Position;
import it.provincia.mandati.platform.Phrase;

/**
 * What is told of what has been paid: when, how much, how, and to whom if not to the
 * creditor.
 */
final class PaymentAnswer {

	private final Dossier dossier;

	private final Position position;

	private final Noun noun;

	private final List<PayingLine> paying;

	PaymentAnswer(Dossier dossier) {
		this.dossier = dossier;
		this.position = dossier.position();
		this.noun = Noun.of(dossier);
		this.paying = dossier.lines().stream().filter((line) -> line.share().paid().signum() != 0).toList();
	}

	Answer answer() {
		BigDecimal elsewhere = sum(this.paying.stream().filter((line) -> line.payee().other()).toList());
		BigDecimal own = this.position.paidAmount().subtract(elsewhere);
		List<Phrase> sentences = new ArrayList<>();
		sentences.add(paid(own.abs(), elsewhere.abs()));
		sentences.addAll(how());
		if (elsewhere.signum() != 0) {
			sentences.add(Phrase.of("answer.other.why"));
		}
		else if (own.signum() != 0 && Ladder.of(this.dossier) != null) {
			sentences.add(Phrase.of("answer.PAID.less"));
		}
		return new Answer(sentences, todo(own.signum() != 0), false);
	}

	private Phrase paid(BigDecimal own, BigDecimal elsewhere) {
		LocalDate last = this.position.paidOn();
		if (last == null) {
			return this.noun.say("answer.PAID.undated", own.add(elsewhere));
		}
		if (isCreditNote()) {
			return this.noun.say("answer.PAID.credit", last, own, mandates());
		}
		if (elsewhere.signum() != 0) {
			return (own.signum() != 0) ? this.noun.say("answer.PAID.shared", last, own, elsewhere)
					: this.noun.say("answer.PAID.other", last, elsewhere);
		}
		if (own.signum() == 0) {
			return this.noun.say("answer.PAID.withheld", last);
		}
		return this.noun.say((payments() > 1) ? "answer.PAID.times" : "answer.PAID", last, own);
	}

	/**
	 * By which way the money came, where it was one.
	 */
	private List<Phrase> how() {
		List<PayingLine.Payee> ways = this.paying.stream()
			.map(PayingLine::payee)
			.filter((payee) -> !payee.other())
			.distinct()
			.toList();
		if (ways.size() != 1 || isCreditNote()) {
			return List.of();
		}
		String method = ways.get(0).method();
		String ibanEnd = ways.get(0).ibanEnd();
		return List
			.of((ibanEnd != null) ? Phrase.of("answer.how.iban", method, ibanEnd) : Phrase.of("answer.how", method));
	}

	private Phrase todo(boolean reachedHim) {
		if (isCreditNote()) {
			return Phrase.of("answer.todo.nothing");
		}
		return Phrase.of(reachedHim ? "answer.todo.PAID" : "answer.todo.PAID.other", mandates());
	}

	/**
	 * How often money came, not counting what went back again.
	 */
	private long payments() {
		return this.paying.stream().mapToLong(PayingLine::payments).sum();
	}

	private String mandates() {
		String mandates = this.position.mandates();
		return (mandates != null) ? mandates : "";
	}

	private boolean isCreditNote() {
		return this.position.type() == DocumentType.CREDIT_NOTE;
	}

	private static BigDecimal sum(List<PayingLine> lines) {
		return lines.stream().map((line) -> line.share().paid()).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

}
