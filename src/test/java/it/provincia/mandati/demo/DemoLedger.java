// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All documents and mandate lines of the demo year; closing it gives everything its
 * number.
 */
final class DemoLedger {

	private final List<Document> documents = new ArrayList<>();

	private final List<MandateLine> lines = new ArrayList<>();

	private final Cast cast;

	DemoLedger(Cast cast) {
		this.cast = cast;
	}

	Document add(Document document) {
		this.documents.add(document);
		return document;
	}

	MandateLine add(MandateLine line) {
		this.lines.add(line);
		return line;
	}

	void close(Chance chance) {
		this.documents.sort(Comparator.comparing((document) -> document.claim().received()));
		new DocumentNumbering(chance).number(this.documents);
		new MandateNumbering(chance).number(this.lines);
		this.lines.sort(Comparator.comparing((MandateLine line) -> line.day().getYear())
			.thenComparing(MandateLine::number)
			.thenComparing(MandateLine::progressive));
	}

	Cast cast() {
		return this.cast;
	}

	List<Document> documents() {
		return this.documents;
	}

	List<MandateLine> lines() {
		return this.lines;
	}

}
