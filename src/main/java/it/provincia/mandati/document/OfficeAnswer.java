// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import it.provincia.mandati.ledger.DocumentFacts;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.ledger.OfficeAct;
import it.provincia.mandati.ledger.OfficeContact;
import it.provincia.mandati.ledger.SuspensionKind;
import it.provincia.mandati.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a document that an office has in hand, at work or stopped.
 */
final class OfficeAnswer {

	private final Dossier dossier;

	private final Noun noun;

	OfficeAnswer(Dossier dossier) {
		this.dossier = dossier;
		this.noun = Noun.of(dossier);
	}

	Answer inProgress(@Nullable DueDate due) {
		Stage stage = Stage.inOffice(this.dossier.document());
		List<Phrase> sentences = new ArrayList<>();
		sentences.add(reached(stage));
		sentences.addAll(DeadLine.told(this.dossier, this.noun, "answer.dead"));
		sentences.add(next(stage));
		return new Answer(sentences, todo(stage, due), false);
	}

	/**
	 * Where nothing can be done but wait, it waits for nothing from the creditor.
	 */
	Answer suspended() {
		DocumentFacts document = this.dossier.document();
		OfficeAct act = (document != null) ? document.current() : null;
		SuspensionKind kind = kind(act);
		List<Phrase> sentences = new ArrayList<>();
		sentences.add(this.noun.since("answer.SUSPENDED", (act != null) ? act.since() : null));
		sentences.addAll(why(kind, (act != null) ? act.reason() : null));
		sentences.addAll(DeadLine.told(this.dossier, this.noun, "answer.dead"));
		sentences.add(Phrase.of("answer.next." + kind));
		return new Answer(sentences, Phrase.of("answer.todo." + kind),
				kind != SuspensionKind.LITIGATION && kind != SuspensionKind.CONFORMITY);
	}

	private Phrase reached(Stage stage) {
		LocalDate since = stage.on(this.dossier);
		OfficeContact office = this.dossier.position().office();
		boolean deduction = stage == Stage.LIQUIDATED && isCreditNote();
		String message = "answer." + stage + (deduction ? ".credit" : "");
		return (office != null) ? this.noun.since(message + ".office", since, OfficeName.of(office))
				: this.noun.since(message, since);
	}

	private Phrase next(Stage stage) {
		if (stage != Stage.LIQUIDATED) {
			return Phrase.of("answer.next." + stage);
		}
		if (isCreditNote()) {
			return Phrase.of("answer.next.deduction");
		}
		return Phrase.of((DeadLine.last(this.dossier) != null) ? "answer.next.newMandate" : "answer.next.LIQUIDATED");
	}

	private Phrase todo(Stage stage, @Nullable DueDate due) {
		if (due != null && due.late()) {
			return Phrase.of("answer.todo.overdue", due.days());
		}
		return Phrase.of("answer.todo." + (isCreditNote() ? Stage.RECEIVED : stage));
	}

	private boolean isCreditNote() {
		return this.dossier.position().type() == DocumentType.CREDIT_NOTE;
	}

	private static SuspensionKind kind(@Nullable OfficeAct act) {
		SuspensionKind kind = (act != null) ? act.suspensionKind() : null;
		return (kind != null) ? kind : SuspensionKind.OTHER;
	}

	private static List<Phrase> why(SuspensionKind kind, @Nullable String reason) {
		List<Phrase> sentences = new ArrayList<>();
		if (kind != SuspensionKind.OTHER || reason == null) {
			sentences.add(Phrase.of("answer.why." + kind));
		}
		sentences.addAll(Answer.cause(reason));
		return sentences;
	}

}
