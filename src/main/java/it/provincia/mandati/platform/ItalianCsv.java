// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * CSV as Italian spreadsheets open it: UTF-8 with a byte order mark, {@code ;}, CRLF, RFC
 * 4180 quoting. Rows are written as they come: memory does not grow with them.
 */
public final class ItalianCsv implements Closeable {

	/** What a spreadsheet would take for a formula (ASVS 5.0 1.2.10). */
	private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\t\r].*", Pattern.DOTALL);

	private final CsvWriter csv;

	private final UnaryOperator<String> text;

	private ItalianCsv(OutputStream out, UnaryOperator<String> text) {
		this.text = text;
		try {
			Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			writer.write('\uFEFF');
			this.csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(writer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * For people: a text that a spreadsheet would run as a formula gets a {@code '}
	 * before it.
	 */
	public static ItalianCsv defused(OutputStream out) {
		return new ItalianCsv(out, (cell) -> FORMULA.matcher(cell).matches() ? "'" + cell : cell);
	}

	/**
	 * For what goes back to the system it came from: not a character is added.
	 */
	public static ItalianCsv verbatim(OutputStream out) {
		return new ItalianCsv(out, UnaryOperator.identity());
	}

	/**
	 * Writes a row of texts.
	 */
	public void row(List<String> cells) {
		this.csv.writeRecord(cells.stream().map(this.text).toList());
	}

	@Override
	public void close() throws IOException {
		this.csv.close();
	}

}
