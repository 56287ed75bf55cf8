// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the one kind of CSV that leaves the portal, as a spreadsheet in Italy opens it:
 * UTF-8 with its mark, semicolons, CRLF, quotes where RFC 4180 asks for them, decimal
 * comma without thousands, dates as dd/MM/yyyy.
 */
public final class ItalianCsv implements Closeable {

	private static final byte[] BYTE_ORDER_MARK = { (byte) 0xEF, (byte) 0xBB, (byte) 0xBF };

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

	/**
	 * What a formula begins with, also as East Asian spreadsheets write it, and the
	 * blanks that some let stand before it.
	 */
	private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	private final OutputStream out;

	private final CsvWriter writer;

	private final boolean defusing;

	/** A file has many rows and few days. */
	private final Map<LocalDate, String> days = new HashMap<>();

	private ItalianCsv(OutputStream out, boolean defusing) throws IOException {
		this.out = out;
		this.defusing = defusing;
		this.out.write(BYTE_ORDER_MARK);
		this.writer = CsvWriter.builder()
			.fieldSeparator(';')
			.lineDelimiter(LineDelimiter.CRLF)
			.build(out, StandardCharsets.UTF_8);
	}

	/**
	 * For people to open: a text that a spreadsheet would take for a formula gets an
	 * apostrophe before it (ASVS 5.0 1.2.10).
	 */
	public static ItalianCsv defused(OutputStream out) throws IOException {
		return new ItalianCsv(out, true);
	}

	/**
	 * For what goes back to the system it came from: not a character is added.
	 */
	public static ItalianCsv verbatim(OutputStream out) throws IOException {
		return new ItalianCsv(out, false);
	}

	/**
	 * Writes a row of texts.
	 */
	public void row(List<String> cells) {
		Row row = row();
		cells.forEach(row::text);
		row.end();
	}

	/**
	 * Begins a row; it is written when it ends.
	 */
	public Row row() {
		return new Row(this.writer.writeRecord());
	}

	/**
	 * Writes out what is held back, and leaves the stream open to its owner: an export
	 * that failed must not look as if it had come to its end.
	 */
	@Override
	public void close() throws IOException {
		this.writer.flush();
		this.out.flush();
	}

	private String defused(String text) {
		boolean dangerous = this.defusing && !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
		return dangerous ? "'" + text : text;
	}

	/**
	 * A row in the making.
	 */
	public final class Row implements TableRow {

		private final CsvWriter.CsvWriterRecord cells;

		private Row(CsvWriter.CsvWriterRecord cells) {
			this.cells = cells;
		}

		@Override
		public Row text(@Nullable String text) {
			return cell((text != null) ? defused(text) : "");
		}

		@Override
		public Row amount(@Nullable BigDecimal amount) {
			return cell((amount != null) ? amount.setScale(2).toPlainString().replace('.', ',') : "");
		}

		@Override
		public Row number(@Nullable Integer number) {
			return cell((number != null) ? number.toString() : "");
		}

		@Override
		public Row date(@Nullable LocalDate date) {
			return cell((date != null) ? ItalianCsv.this.days.computeIfAbsent(date, DATE::format) : "");
		}

		@Override
		public void end() {
			this.cells.endRecord();
		}

		private Row cell(String text) {
			this.cells.writeField(text);
			return this;
		}

	}

}
