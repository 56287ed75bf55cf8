// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * Reads a well-formed own CSV: UTF-8 with or without BOM, semicolons, RFC 4180 quotes,
 * columns in any order under names in any case.
 */
final class OracleFile {

	private OracleFile() {
	}

	static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String text(Reader reader) {
		try {
			StringWriter text = new StringWriter();
			reader.transferTo(text);
			return text.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<OracleRow> rows(String content) {
		String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
		List<OracleRow> rows = new ArrayList<>();
		List<String> header = null;
		for (CsvRecord line : CsvReader.builder().fieldSeparator(';').ofCsvRecord(text)) {
			if (header == null) {
				header = line.getFields().stream().map((name) -> name.strip().toLowerCase(Locale.ROOT)).toList();
			}
			else {
				rows.add(row(header, line));
			}
		}
		return rows;
	}

	private static OracleRow row(List<String> header, CsvRecord line) {
		Map<String, String> cells = new HashMap<>();
		IntStream.range(0, header.size()).forEach((i) -> cells.put(header.get(i), line.getField(i)));
		return new OracleRow(cells);
	}

}
