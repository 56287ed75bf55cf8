// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one record. What a row alone can tell is judged here; what takes
 * other rows, or what is already known, is judged in SQL.
 */
class RowReader {

	private final FileKind kind;

	private final List<String> header;

	private final int[] places;

	RowReader(FileKind kind, List<String> header) {
		this.kind = kind;
		this.header = header;
		this.places = kind.columns().stream().mapToInt((column) -> header.indexOf(column.header())).toArray();
	}

	Row read(SourceFile.Record written) {
		List<Problem> problems = new ArrayList<>();
		List<Problem> notices = new ArrayList<>();
		@Nullable String[] values = new String[this.places.length];
		if (hasOtherWidth(written)) {
			problems.add(new Problem(null, written.cells().size() + "/" + this.header.size(), "width"));
		}
		else {
			for (int i = 0; i < values.length; i++) {
				values[i] = read(written, i, problems, notices);
			}
			requireCode(values, problems);
		}
		return new Row(written.line(), values, problems, notices);
	}

	private @Nullable String read(SourceFile.Record written, int index, List<Problem> problems, List<Problem> notices) {
		Column column = this.kind.columns().get(index);
		String text = (this.places[index] < 0) ? "" : written.cells().get(this.places[index]).strip();
		try {
			if (text.isEmpty()) {
				return nothing(column);
			}
			String value = column.cell().read(text);
			if (CodeCell.isDoubtful(column.cell(), value)) {
				notices.add(new Problem(column.header(), text, "checkDigit"));
			}
			return value;
		}
		catch (CellException ex) {
			boolean grave = this.kind.requiresCode() || !CodeCell.is(column.cell());
			(grave ? problems : notices).add(new Problem(column.header(), text, ex.reason()));
			return null;
		}
	}

	private @Nullable String nothing(Column column) throws CellException {
		if (column.must()) {
			throw new CellException("empty");
		}
		return null;
	}

	private void requireCode(@Nullable String[] values, List<Problem> problems) {
		if (!this.kind.requiresCode()) {
			return;
		}
		int taxCode = place("stated_tax_code");
		int vatNumber = place("stated_vat_number");
		if (values[taxCode] == null && values[vatNumber] == null && problems.isEmpty()) {
			problems.add(new Problem("codice_fiscale", null, "noCode"));
		}
	}

	private int place(String name) {
		List<Column> columns = this.kind.columns();
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i).name().equals(name)) {
				return i;
			}
		}
		return -1;
	}

	/**
	 * Many systems end each row with a separator: empty cells beyond the header do no
	 * harm.
	 */
	private boolean hasOtherWidth(SourceFile.Record written) {
		List<String> fields = written.cells();
		return fields.size() < this.header.size()
				|| fields.stream().skip(this.header.size()).anyMatch((f) -> !f.isBlank());
	}

}
