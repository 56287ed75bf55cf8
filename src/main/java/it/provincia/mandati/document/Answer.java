// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;
import java.util.List;

import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What a creditor came to ask: where his payment stands and why, what comes next, and
 * what he should do. It is told by rule from the facts, and promises nothing that they do
 * not say.
 *
 * @param sentences where it stands, why, and what comes next
 * @param todo what he should do, also where that is nothing
 * @param action whether it waits for something that he can do
 */
public record Answer(List<Phrase> sentences, Phrase todo, boolean action) {

	public Answer {
		sentences = List.copyOf(sentences);
	}

	/**
	 * @param today in the calendar of Rome
	 */
	public static Answer to(Dossier dossier, LocalDate today) {
		return switch (dossier.position().status()) {
			case IN_PROGRESS -> new OfficeAnswer(dossier).inProgress(DueDate.of(dossier, today));
			case SUSPENDED -> new OfficeAnswer(dossier).suspended();
			case REJECTED, CANCELLED -> new RefusalAnswer(dossier).answer();
			case MANDATE_ISSUED -> new MandateAnswer(dossier).issued();
			case PARTLY_PAID -> new MandateAnswer(dossier).partlyPaid();
			case RETURNED -> new ReturnAnswer(dossier).answer();
			case PAID -> new PaymentAnswer(dossier).answer();
		};
	}

	/**
	 * The cause in the words of whoever stated it.
	 */
	static List<Phrase> cause(@Nullable String reason) {
		return (reason != null) ? List.of(Phrase.of("answer.cause", reason)) : List.of();
	}

}
