// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.ArrayList;
import java.util.List;

import it.provincia.mandati.ledger.DocumentFacts;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.ledger.LineStanding;
import it.provincia.mandati.ledger.OfficeAct;
import it.provincia.mandati.ledger.PayingLine;
import it.provincia.mandati.platform.Phrase;

/**
 * What is told of what will not be paid: a document that an office turned down or
 * cancelled, or a mandate line without document that is dead.
 */
final class RefusalAnswer {

	private final Dossier dossier;

	private final Noun noun;

	RefusalAnswer(Dossier dossier) {
		this.dossier = dossier;
		this.noun = Noun.of(dossier);
	}

	Answer answer() {
		DocumentFacts document = this.dossier.document();
		OfficeAct act = (document != null) ? document.current() : null;
		return (act != null) ? document(act) : line();
	}

	private Answer document(OfficeAct act) {
		DocumentStatus status = this.dossier.position().status();
		boolean creditNote = this.dossier.position().type() == DocumentType.CREDIT_NOTE;
		List<Phrase> sentences = new ArrayList<>();
		sentences.add(this.noun.since("answer." + status + (creditNote ? ".credit" : ""), act.since()));
		sentences.addAll(Answer.cause(act.reason()));
		if (status == DocumentStatus.CANCELLED) {
			return new Answer(sentences, Phrase.of("answer.todo.CANCELLED"), false);
		}
		return new Answer(sentences,
				Phrase.of(isCreditorsOwn() ? "answer.todo.REJECTED.again" : "answer.todo.REJECTED"), true);
	}

	private Answer line() {
		List<Phrase> sentences = DeadLine.told(this.dossier, this.noun, "answer.gone");
		PayingLine line = DeadLine.last(this.dossier);
		boolean replaced = line != null && line.standing() == LineStanding.REPLACED;
		return new Answer(sentences, Phrase.of(replaced ? "answer.todo.replaced" : "answer.todo.CANCELLED"), false);
	}

	/**
	 * Whether it is the creditor who makes out such a document, and can send another.
	 */
	private boolean isCreditorsOwn() {
		return switch (this.dossier.position().type()) {
			case INVOICE, CREDIT_NOTE, FEE_NOTE, EXPENSE_NOTE -> true;
			case CONTRIBUTION, REIMBURSEMENT, BENEFIT, OTHER -> false;
		};
	}

}
