// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes one sheet of XLSX (ECMA-376) while its rows are read: amounts are numbers, dates
 * are dates, and a text is never a formula, whatever it begins with (ASVS 5.0 1.2.10). A
 * sheet that is not finished cannot be opened.
 */
public final class Spreadsheet {

	public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private static final String APPLICATION = "Mandati on line";

	private static final String DATE = "dd/mm/yyyy";

	private static final String AMOUNT = "#,##0.00";

	/** No cell holds more signs. */
	private static final int LONGEST = 32767;

	private static final int ROWS_IN_MEMORY = 500;

	private final Workbook workbook;

	private final Worksheet sheet;

	private int row;

	/**
	 * @param out stays open
	 */
	public Spreadsheet(OutputStream out, String name, List<String> header) {
		this.workbook = new Workbook(out, APPLICATION, null);
		this.sheet = this.workbook.newWorksheet(name);
		for (int column = 0; column < header.size(); column++) {
			this.sheet.inlineString(0, column, header.get(column));
			this.sheet.style(0, column).bold().set();
		}
		this.sheet.freezePane(0, 1);
		this.row = 1;
	}

	/**
	 * Begins a row.
	 */
	public TableRow row() {
		return new Row();
	}

	/**
	 * Writes the end, without which no program opens the file.
	 */
	public void finish() throws IOException {
		this.workbook.finish();
	}

	private final class Row implements TableRow {

		private int column;

		@Override
		public TableRow text(@Nullable String text) {
			if (text != null) {
				Spreadsheet.this.sheet.inlineString(Spreadsheet.this.row, this.column,
						text.substring(0, Math.min(LONGEST, text.length())));
			}
			this.column++;
			return this;
		}

		@Override
		public TableRow amount(@Nullable BigDecimal amount) {
			Spreadsheet.this.sheet.value(Spreadsheet.this.row, this.column, amount);
			return styled(AMOUNT);
		}

		@Override
		public TableRow number(@Nullable Integer number) {
			Spreadsheet.this.sheet.value(Spreadsheet.this.row, this.column, number);
			this.column++;
			return this;
		}

		@Override
		public TableRow date(@Nullable LocalDate date) {
			Spreadsheet.this.sheet.value(Spreadsheet.this.row, this.column, date);
			return styled(DATE);
		}

		@Override
		public void end() {
			if (++Spreadsheet.this.row % ROWS_IN_MEMORY == 0) {
				try {
					Spreadsheet.this.sheet.flush();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}
		}

		private TableRow styled(String format) {
			Spreadsheet.this.sheet.style(Spreadsheet.this.row, this.column).format(format).set();
			this.column++;
			return this;
		}

	}

}
