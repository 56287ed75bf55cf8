// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.Locale;

import it.provincia.mandati.importing.format.Problem;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says a problem in words: where, what, why and what to do.
 */
@Component("problemWords")
class ProblemWords {

	private final MessageSource messages;

	ProblemWords(MessageSource messages) {
		this.messages = messages;
	}

	String say(Problem problem, Locale locale) {
		String reason = this.messages.getMessage("import.reason." + problem.reason(), null, locale);
		if (problem.column() == null) {
			return (problem.value() == null) ? reason : problem.value() + ": " + reason;
		}
		String place = (problem.value() == null) ? "import.problem.column" : "import.problem.value";
		return this.messages.getMessage(place, new Object[] { problem.column(), problem.value(), reason }, locale);
	}

}
