// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One file of the own CSV, the portal's plainest import format: UTF-8 without BOM,
 * {@code ;}, CRLF, quotes only where RFC 4180 asks for them.
 */
record CsvFile(String name, String header, List<List<String>> rows) {

	void writeTo(Path folder) {
		Stream<String> lines = this.rows.stream().map(CsvFile::line);
		String text = Stream.concat(Stream.of(this.header), lines)
			.map((line) -> line + "\r\n")
			.collect(Collectors.joining());
		try {
			Files.createDirectories(folder);
			Files.writeString(folder.resolve(this.name), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String line(List<String> cells) {
		return cells.stream().map(CsvFile::cell).collect(Collectors.joining(";"));
	}

	private static String cell(String text) {
		boolean plain = text.chars().noneMatch((c) -> c == ';' || c == '"' || c == '\r' || c == '\n');
		return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
	}

}
