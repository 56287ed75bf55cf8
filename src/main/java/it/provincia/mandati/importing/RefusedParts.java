// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import it.provincia.mandati.importing.format.Content;
import it.provincia.mandati.importing.format.Envelope;

/**
 * What was refused of a file, part by part, and why.
 */
class RefusedParts {

	private final Map<Content, String> reasons = new LinkedHashMap<>();

	void add(Content part, String reason) {
		this.reasons.put(part, reason);
	}

	/**
	 * Whether nothing of the file could be taken.
	 */
	boolean areAllOf(Envelope envelope) {
		return this.reasons.size() == envelope.contents().size();
	}

	/**
	 * The reasons, a line each; parts are named where there are several.
	 */
	String words() {
		return this.reasons.entrySet()
			.stream()
			.map((entry) -> (this.reasons.size() > 1) ? words(entry) : entry.getValue())
			.collect(Collectors.joining(System.lineSeparator()));
	}

	/**
	 * Each as a file of its own, before the file that they are of leaves the inbox: after
	 * a crash in between that one is taken again, and finds them there.
	 */
	void setAside(Inbox inbox) throws IOException {
		for (Map.Entry<Content, String> entry : this.reasons.entrySet()) {
			try (Content part = entry.getKey()) {
				inbox.setAside(part, words(entry));
			}
		}
	}

	private static String words(Map.Entry<Content, String> entry) {
		return entry.getKey().name() + ": " + entry.getValue();
	}

}
