// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.ledger.Movement;
import it.provincia.mandati.ledger.PayingLine;
import it.provincia.mandati.platform.Phrase;

/**
 * What is told of a payment that the bank could not make, or that came back.
 */
final class ReturnAnswer {

	private final Dossier dossier;

	private final List<PayingLine> failed;

	ReturnAnswer(Dossier dossier) {
		this.dossier = dossier;
		this.failed = dossier.lines().stream().filter((line) -> line.standing().failed()).toList();
	}

	Answer answer() {
		List<Phrase> sentences = new ArrayList<>();
		this.failed.forEach((line) -> {
			sentences.add(failure(line));
			PayingLine.Note note = line.note();
			sentences.addAll(Answer.cause((note != null) ? note.reason() : null));
		});
		BigDecimal paid = this.dossier.position().paidAmount().abs();
		if (paid.signum() > 0) {
			sentences.add(Phrase.of("answer.RETURNED.paid", paid));
		}
		sentences.addAll(new MandateAnswer(this.dossier).ordered(Noun.OTHER_PART));
		sentences.add(Phrase.of("answer.next.again"));
		return new Answer(sentences, todo(), !allOfOthers());
	}

	private static Phrase failure(PayingLine line) {
		String message = "answer." + line.standing() + (line.payee().other() ? ".other" : "");
		LocalDate since = line.stoppedOn();
		return (since != null) ? Phrase.of(message + ".since", amount(line), line.mandate(), since)
				: Phrase.of(message, amount(line), line.mandate());
	}

	/**
	 * What came back last; what the line was to bring, where nothing had moved.
	 */
	private static BigDecimal amount(PayingLine line) {
		Movement last = line.lastReturn();
		return (last != null && last.amount().signum() != 0) ? last.size() : line.share().open().abs();
	}

	private Phrase todo() {
		if (allOfOthers()) {
			return Phrase.of("answer.todo.other");
		}
		return this.failed.stream()
			.map((line) -> line.payee().ibanEnd())
			.filter((end) -> end != null)
			.reduce((one, other) -> other)
			.map((end) -> Phrase.of("answer.todo.checkIban", end))
			.orElseGet(() -> Phrase.of("answer.todo.RETURNED"));
	}

	private boolean allOfOthers() {
		return !this.failed.isEmpty() && this.failed.stream().allMatch((line) -> line.payee().other());
	}

}
