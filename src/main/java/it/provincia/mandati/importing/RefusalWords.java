// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.Locale;

import it.provincia.mandati.importing.format.RefusedFileException;

import org.springframework.context.MessageSource;

/**
 * Says in Italian, for the record, why a file was not taken.
 */
class RefusalWords {

	private final MessageSource messages;

	RefusalWords(MessageSource messages) {
		this.messages = messages;
	}

	String say(RefusedFileException ex) {
		return say(ex.reason(), ex.arguments());
	}

	String tooManyBad() {
		return say("tooManyBad");
	}

	String failed() {
		return say("failed");
	}

	String trialFailed() {
		return say("trialFailed");
	}

	String busy() {
		return say("busy");
	}

	String interrupted() {
		return say("interrupted");
	}

	private String say(String reason, Object... arguments) {
		return this.messages.getMessage("import.refused." + reason, arguments, Locale.ITALIAN);
	}

}
