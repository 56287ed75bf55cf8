// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.util.List;

/**
 * A table that an import fills, and which of its rows a file has made.
 *
 * @param condition of the rows that the file brought
 * @param order as the file has them
 */
record CopiedTable(String name, String condition, String order) {

	private static final String OF_DOCUMENTS = "document_id in (select document_id from reference.wanted)";

	private static final String OF_POSITIONS = "position_id in (select id from position where " + OF_DOCUMENTS + ")";

	private static final String LINES = "(select line_id from allocation where " + OF_DOCUMENTS + ")";

	private static final CopiedTable PAID_POSITION = new CopiedTable("position",
			"document_id in (select allocation.document_id from allocation join reference.wanted using (document_id))",
			"document_id");

	/** Whoever is paid is known since the first file, the only one of a small ledger. */
	static List<CopiedTable> ofDocuments(boolean alone) {
		String subjects = alone ? "true" : "false";
		return List.of(new CopiedTable("creditor", subjects, "id"), new CopiedTable("office", subjects, "id"),
				new CopiedTable("stated_subject", subjects, "1"),
				new CopiedTable("document", "id in (select document_id from reference.wanted)", "id"),
				new CopiedTable("document_state", OF_DOCUMENTS, "document_id"),
				new CopiedTable("position", OF_DOCUMENTS, "document_id"));
	}

	/** A mandate writes the position it pays anew. */
	static List<CopiedTable> ofMandates() {
		return List.of(
				new CopiedTable("mandate",
						"id in (select mandate_id from mandate_line where id in %s)".formatted(LINES), "id"),
				new CopiedTable("mandate_line", "id in " + LINES, "id"),
				new CopiedTable("allocation", OF_DOCUMENTS, "line_id"), PAID_POSITION,
				new CopiedTable("position_line", OF_POSITIONS, "line_id"),
				new CopiedTable("position_movement", OF_POSITIONS, "line_id"),
				new CopiedTable("money_movement", "line_id in " + LINES, "line_id"));
	}

	/** So does a movement. */
	static List<CopiedTable> ofJournal() {
		String told = "line_id in (select line_id from treasury_event where line_id in %s)".formatted(LINES);
		return List.of(new CopiedTable("treasury_event", "line_id in " + LINES, "id"),
				new CopiedTable("position",
						"document_id in (select document_id from allocation where %s)".formatted(told), "document_id"),
				new CopiedTable("position_line", told, "line_id"),
				new CopiedTable("position_movement", told, "line_id"),
				new CopiedTable("money_movement", told, "line_id"));
	}

	String ofTheFile(String columns) {
		return "select %s from public.%s where %s order by %s".formatted(columns, this.name, this.condition,
				this.order);
	}

	String ofEarlierFiles(String columns) {
		return "select %s from public.%s where not coalesce(%s, false)".formatted(columns, this.name, this.condition);
	}

}
