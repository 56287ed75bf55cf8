// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import it.provincia.mandati.ledger.OfficeContact;
import it.provincia.mandati.platform.Phrase;

/**
 * The name of an office within a sentence. In Italian it needs an article, which follows
 * from its first word; of a word not known here the sentence says that it is an office.
 */
enum OfficeName {

	IL("settore", "servizio", "corpo", "comando", "dipartimento", "centro", "nucleo", "reparto", "gabinetto",
			"consiglio", "comitato", "museo"),

	LO("sportello", "staff"),

	LA("segreteria", "ragioneria", "direzione", "sezione", "struttura", "presidenza", "polizia", "biblioteca",
			"divisione", "stazione", "tesoreria", "commissione"),

	ELIDED("ufficio", "area", "unità", "avvocatura", "economato", "archivio", "assessorato", "autorità", "agenzia",
			"istituto", "osservatorio"),

	UNKNOWN;

	private final Set<String> firstWords;

	OfficeName(String... firstWords) {
		this.firstWords = Set.of(firstWords);
	}

	static Phrase of(OfficeContact office) {
		String first = office.name().strip().split("[\\s.,'’-]", 2)[0].toLowerCase(Locale.ITALIAN);
		OfficeName article = Arrays.stream(values())
			.filter((name) -> name.firstWords.contains(first))
			.findFirst()
			.orElse(UNKNOWN);
		return Phrase.of("answer.office." + article, office.name());
	}

}
