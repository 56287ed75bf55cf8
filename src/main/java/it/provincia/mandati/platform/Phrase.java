// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.util.List;

/**
 * Words to be said in the reader's language: a key in the message files and what the
 * message speaks of. Templates print it like a date or an amount, by {@code ${{…}}}.
 *
 * @param arguments texts, dates, amounts in euro, whole numbers, and phrases within the
 * phrase
 */
public record Phrase(String key, List<Object> arguments) {

	public Phrase {
		arguments = List.copyOf(arguments);
	}

	public static Phrase of(String key, Object... arguments) {
		return new Phrase(key, List.of(arguments));
	}

}
