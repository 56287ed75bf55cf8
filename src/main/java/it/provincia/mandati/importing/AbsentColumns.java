// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import it.provincia.mandati.importing.format.Column;
import it.provincia.mandati.importing.format.FileKind;
import it.provincia.mandati.importing.format.SourceFile;

import org.springframework.jdbc.core.JdbcOperations;

/**
 * A column that a file does not bear leaves what is known, while an empty cell clears it:
 * before the merge, staged rows are completed from the ledger in the columns that the
 * file lacks. Names come from {@link FileKind} alone.
 */
class AbsentColumns {

	/** Columns of a file that are no column of the row they speak of. */
	private static final Set<String> NOT_KEPT = Set.of("line_no", "document_code", "document_amount");

	void fill(SourceFile file, JdbcOperations jdbc) {
		FileKind kind = file.kind();
		List<Column> present = file.columns();
		String kept = kind.columns()
			.stream()
			.filter((column) -> !present.contains(column) && !NOT_KEPT.contains(column.name()))
			.filter((column) -> kind != FileKind.CREDITORS || !column.name().startsWith("stated_"))
			.map((column) -> column.name() + " = known." + column.name())
			.collect(Collectors.joining(", "));
		if (!kept.isEmpty()) {
			jdbc.execute("update stage set " + kept + " from " + known(kind));
		}
	}

	private static String known(FileKind kind) {
		return switch (kind) {
			case OFFICES -> "office known where known.code = stage.code";
			case CREDITORS -> "creditor known where known.id = stage.creditor_id";
			case DOCUMENTS, INVOICES -> "document known where known.code = stage.code";
			case TREASURY, ANSWERS, SDI_RECEIPTS -> throw new IllegalArgumentException("a movement is stated whole");
			case MANDATES, ORDERS -> "mandate_line known join mandate on mandate.id = known.mandate_id "
					+ "where mandate.year = stage.year and mandate.number = stage.number and known.line_no = stage.line_no";
		};
	}

}
