// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.ArrayList;
import java.util.List;

import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.ledger.PayingLine;
import it.provincia.mandati.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a mandate that was to pay, and that was cancelled or replaced.
 */
final class DeadLine {

	private DeadLine() {
	}

	/**
	 * The last one of them; nothing where there is none.
	 * @param message the beginning of the message's key
	 */
	static List<Phrase> told(Dossier dossier, Noun noun, String message) {
		PayingLine line = last(dossier);
		if (line == null) {
			return List.of();
		}
		PayingLine.Note note = line.note();
		List<Phrase> sentences = new ArrayList<>();
		sentences.add(noun.since(message + "." + line.standing(), line.stoppedOn(), line.mandate()));
		sentences.addAll(Answer.cause((note != null) ? note.reason() : null));
		return sentences;
	}

	static @Nullable PayingLine last(Dossier dossier) {
		return dossier.lines()
			.stream()
			.filter((line) -> line.standing().dead())
			.reduce((one, other) -> other)
			.orElse(null);
	}

}
