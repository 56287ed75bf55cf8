// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which documents and mandates bear which special case.
 */
final class CaseBook {

	private final Map<String, List<Object>> bearers = new LinkedHashMap<>();

	void note(String title, Object... theirs) {
		this.bearers.computeIfAbsent(title, (key) -> new ArrayList<>()).addAll(List.of(theirs));
	}

	/** One line a case; complete once the ledger is closed. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder();
		this.bearers.forEach((title, theirs) -> text.append(title)
			.append(": ")
			.append(String.join(", ", theirs.stream().map(Object::toString).toList()))
			.append('\n'));
		return text.toString();
	}

}
