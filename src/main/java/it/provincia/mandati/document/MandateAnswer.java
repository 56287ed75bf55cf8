// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.ledger.LineStanding;
import it.provincia.mandati.ledger.PayingLine;
import it.provincia.mandati.ledger.Position;
import it.provincia.mandati.platform.Phrase;

/**
 * What is told while mandates stand whose money is still to move, all of it or the rest.
 */
final class MandateAnswer {

	private final Dossier dossier;

	private final Position position;

	private final List<PayingLine> open;

	MandateAnswer(Dossier dossier) {
		this.dossier = dossier;
		this.position = dossier.position();
		this.open = dossier.lines().stream().filter((line) -> line.standing().open()).toList();
	}

	Answer issued() {
		List<Phrase> sentences = new ArrayList<>(ordered(Noun.of(this.dossier)));
		return answer(sentences);
	}

	Answer partlyPaid() {
		List<Phrase> sentences = new ArrayList<>();
		sentences.add(paidSoFar());
		sentences.addAll(ordered(Noun.REST));
		return answer(sentences);
	}

	/**
	 * Which mandates order the payment, and how far they have got; nothing where none
	 * does.
	 */
	List<Phrase> ordered(Noun noun) {
		if (this.open.isEmpty()) {
			return List.of();
		}
		List<Phrase> sentences = new ArrayList<>();
		sentences.add(mandates(noun));
		if (this.open.stream().anyMatch((line) -> line.payee().other())) {
			sentences.add(Phrase.of(allOfOthers() ? "answer.other.all" : "answer.other.some"));
		}
		return sentences;
	}

	private Answer answer(List<Phrase> sentences) {
		BigDecimal ordered = this.open.stream()
			.map((line) -> line.share().open())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal missing = this.position.toPay().abs().subtract(ordered.abs());
		if (missing.signum() > 0) {
			sentences.add(Phrase.of("answer.unordered", missing));
		}
		if (!this.open.isEmpty() || missing.signum() > 0) {
			sentences.add(Phrase.of(next()));
		}
		return new Answer(sentences, todo(), false);
	}

	private Phrase mandates(Noun noun) {
		Phrase verb = Phrase.of(isCreditNote() ? "answer.verb.deduct" : "answer.verb.pay", noun.gender());
		PayingLine behind = this.open.stream().filter((line) -> !atTheBank(line)).findFirst().orElse(this.open.get(0));
		List<String> mandates = this.open.stream().map(PayingLine::mandate).distinct().toList();
		if (mandates.size() > 1) {
			return noun.say(atTheBank(behind) ? "answer.mandates.bank" : "answer.mandates", verb,
					String.join(", ", mandates));
		}
		if (!atTheBank(behind)) {
			return noun.say("answer.mandate", verb, behind.mandate(), behind.issuedOn());
		}
		return (behind.transmittedOn() != null)
				? noun.say("answer.mandate.bank.since", verb, behind.mandate(), behind.transmittedOn())
				: noun.say("answer.mandate.bank", verb, behind.mandate(), behind.issuedOn());
	}

	private Phrase paidSoFar() {
		Noun noun = Noun.of(this.dossier);
		LocalDate last = this.position.paidOn();
		BigDecimal paid = this.position.paidAmount().abs();
		BigDecimal rest = this.position.toPay().abs();
		if (last == null || paid.signum() == 0) {
			return noun.say("answer.PARTLY_PAID.withheld", rest);
		}
		if (rest.signum() == 0) {
			return noun.say("answer.PARTLY_PAID.closing", paid, last);
		}
		return noun.say(isCreditNote() ? "answer.PARTLY_PAID.credit" : "answer.PARTLY_PAID", paid, paid.add(rest), last,
				rest);
	}

	private String next() {
		if (this.open.isEmpty()) {
			return "answer.next.rest";
		}
		return this.open.stream().allMatch(MandateAnswer::atTheBank) ? "answer.next.payment" : "answer.next.bank";
	}

	/**
	 * An account that is no longer the creditor's is best found out now.
	 */
	private Phrase todo() {
		List<String> ibanEnds = this.open.stream()
			.map((line) -> line.payee().ibanEnd())
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		if (!this.open.isEmpty() && allOfOthers()) {
			return Phrase.of("answer.todo.other");
		}
		return (ibanEnds.size() == 1 && !isCreditNote()) ? Phrase.of("answer.todo.iban", ibanEnds.get(0))
				: Phrase.of("answer.todo.nothing");
	}

	private boolean allOfOthers() {
		return this.open.stream().allMatch((line) -> line.payee().other());
	}

	private boolean isCreditNote() {
		return this.position.type() == DocumentType.CREDIT_NOTE;
	}

	private static boolean atTheBank(PayingLine line) {
		return line.standing() != LineStanding.ISSUED;
	}

}
