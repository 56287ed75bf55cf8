// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.Dossier;
import it.provincia.mandati.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence is about. In Italian its gender changes the words around it: messages
 * choose their endings by argument 1.
 *
 * @param key of its name, with the article
 * @param gender 0 masculine, 1 feminine
 */
record Noun(String key, int gender) {

	/** What is left of something paid in part. */
	static final Noun REST = new Noun("noun.rest", 0);

	/** What goes another way than the rest. */
	static final Noun OTHER_PART = new Noun("noun.otherPart", 1);

	private static final Noun SUM = new Noun("noun.sum", 1);

	private static final Set<DocumentType> FEMININE = EnumSet.of(DocumentType.INVOICE, DocumentType.CREDIT_NOTE,
			DocumentType.FEE_NOTE, DocumentType.EXPENSE_NOTE);

	/**
	 * A mandate line without document that says nothing of its type is just money.
	 */
	static Noun of(Dossier dossier) {
		DocumentType type = dossier.position().type();
		if (type == DocumentType.OTHER && dossier.document() == null) {
			return SUM;
		}
		return new Noun("noun." + type, FEMININE.contains(type) ? 1 : 0);
	}

	/**
	 * A sentence about it: the message has its name as argument 0, its gender as 1, and
	 * the facts from 2 on.
	 */
	Phrase say(String message, Object... facts) {
		return Phrase.of(message,
				Stream.concat(Stream.of(Phrase.of(this.key), this.gender), Stream.of(facts)).toArray());
	}

	/**
	 * The same with a date as its last fact, where there is one: the message of a dated
	 * sentence has a key of its own.
	 */
	Phrase since(String message, @Nullable LocalDate since, Object... facts) {
		return (since != null) ? say(message + ".since", Stream.concat(Stream.of(facts), Stream.of(since)).toArray())
				: say(message, facts);
	}

}
