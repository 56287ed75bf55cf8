// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * A file of the body's own CSV (RFC 4180; {@code ;}, {@code ,} or tab), recognised by its
 * header row. Rows are read one at a time: memory does not grow with the file.
 */
final class OwnCsvFile implements SourceFile {

	/** A cell longer than this is a quote that was never closed. */
	private static final int LONGEST_RECORD = 1 << 20;

	/** In no file, because a control character is in it. */
	private static final String END_OF_FILE = "\u0003end";

	private static final int LONGEST_HEADER = 1 << 14;

	private final Path file;

	private final Charset charset;

	private final char separator;

	private final List<String> header;

	private final FileKind kind;

	private OwnCsvFile(Path file, Charset charset, char separator, List<String> header, FileKind kind) {
		this.file = file;
		this.charset = charset;
		this.separator = separator;
		this.header = header;
		this.kind = kind;
	}

	/**
	 * Recognises the file.
	 * @throws RefusedFileException when it is not text, of no known kind, or lacks a
	 * must-column
	 */
	static OwnCsvFile open(Path file) throws IOException, RefusedFileException {
		Charset charset = TextEncoding.of(file);
		String firstLine = firstLine(file, charset);
		char separator = separator(firstLine);
		List<String> header = header(firstLine, separator);
		FileKind kind = recognise(header);
		List<String> missing = kind.missing(normalised(header));
		if (!missing.isEmpty()) {
			throw new RefusedFileException("missingColumn", String.join(", ", missing));
		}
		return new OwnCsvFile(file, charset, separator, header, kind);
	}

	@Override
	public FileKind kind() {
		return this.kind;
	}

	@Override
	public List<String> header() {
		return this.header;
	}

	@Override
	public List<Column> columns() {
		List<String> names = normalised(this.header);
		return this.kind.columns().stream().filter((column) -> names.contains(column.header())).toList();
	}

	/**
	 * The columns that mean nothing here and are left aside.
	 */
	@Override
	public List<Problem> notices() {
		return this.header.stream()
			.filter((name) -> !name.isBlank() && !this.kind.headers().contains(normalised(name)))
			.map((name) -> new Problem(name, null, "unknownColumn"))
			.toList();
	}

	@Override
	public void forEachRow(Consumer<Row> consumer) throws IOException, RefusedFileException {
		RowReader reader = new RowReader(this.kind, normalised(this.header));
		forEachRecord((csv) -> consumer.accept(reader.read(csv)));
	}

	/**
	 * A line of its own is read after the last one: where a quote is still open there, it
	 * does not come out as a line.
	 */
	@Override
	public void forEachRecord(Consumer<Record> consumer) throws IOException, RefusedFileException {
		try (CsvReader<CsvRecord> csv = CsvReader.builder()
			.fieldSeparator(this.separator)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.maxBufferSize(LONGEST_RECORD)
			.ofCsvRecord(TextEncoding.open(this.file, this.charset, "\n" + END_OF_FILE))) {
			Iterator<CsvRecord> records = csv.iterator();
			CsvRecord one = records.next();
			while (records.hasNext()) {
				one = records.next();
				if (records.hasNext()) {
					consumer.accept(new Record(one.getStartingLineNumber(), one.getFields()));
				}
			}
			if (!one.getField(0).equals(END_OF_FILE)) {
				throw new RefusedFileException("openQuote", one.getStartingLineNumber());
			}
		}
		catch (CsvParseException | UncheckedIOException ex) {
			throw new RefusedFileException("unreadable", String.valueOf(ex.getMessage()));
		}
	}

	private static FileKind recognise(List<String> header) throws RefusedFileException {
		List<String> names = normalised(header);
		FileKind best = FileKind.ownCsv()
			.stream()
			.max(Comparator.comparingInt((kind) -> kind.likeness(names)))
			.orElseThrow();
		if (names.stream().filter(best.headers()::contains).count() < 2) {
			throw new RefusedFileException("unknownKind");
		}
		if (new HashSet<>(names).size() < names.size()) {
			throw new RefusedFileException("doubleColumn");
		}
		return best;
	}

	private static List<String> header(String line, char separator) throws RefusedFileException {
		try {
			return CsvReader.builder().fieldSeparator(separator).ofSingleCsvRecord(line).getFields();
		}
		catch (CsvParseException ex) {
			throw new RefusedFileException("unknownKind");
		}
	}

	private static String firstLine(Path file, Charset charset) throws IOException, RefusedFileException {
		try (BufferedReader reader = new BufferedReader(TextEncoding.open(file, charset))) {
			char[] start = new char[LONGEST_HEADER];
			int length = reader.read(start);
			String line = (length < 0) ? "" : new String(start, 0, length).lines().findFirst().orElse("");
			if (line.isBlank()) {
				throw new RefusedFileException("unknownKind");
			}
			return line;
		}
	}

	private static char separator(String line) {
		return Stream.of(';', ',', '\t')
			.max(Comparator.comparingLong((candidate) -> line.chars().filter((c) -> c == candidate).count()))
			.orElseThrow();
	}

	private static List<String> normalised(List<String> header) {
		return header.stream().map(OwnCsvFile::normalised).toList();
	}

	private static String normalised(String name) {
		return name.strip().toLowerCase(Locale.ROOT);
	}

}
