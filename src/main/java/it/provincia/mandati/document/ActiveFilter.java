// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.util.Map;

import it.provincia.mandati.document.ListQuery.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A filter that is on, as one sees it.
 *
 * @param field its name is the message {@code document.filter.<field>}
 * @param key the message that says its value; null where the value says it
 * @param without the list without it
 */
public record ActiveFilter(String field, String value, @Nullable String key, String without) {

	private static final Map<String, String> WORDS = Map.of("type", "DocumentType.", "status", "DocumentStatus.");

	static ActiveFilter of(Parameter parameter, String without) {
		String words = WORDS.get(parameter.name());
		return new ActiveFilter(parameter.name(), parameter.value(), (words != null) ? words + parameter.value() : null,
				without);
	}

}
