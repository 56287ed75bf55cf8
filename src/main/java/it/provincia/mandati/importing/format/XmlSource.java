// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

/**
 * A file of XML as a stream of rows: what all of them have in common, while the
 * {@link Walk} knows one format.
 */
final class XmlSource implements SourceFile {

	private final FileKind kind;

	private final Set<String> untold;

	private final Path file;

	private final Walk walk;

	private long leftOut;

	/**
	 * @param untold the columns of the kind, by their names in the ledger, of which the
	 * format knows nothing
	 */
	XmlSource(FileKind kind, Set<String> untold, Path file, Walk walk) {
		this.kind = kind;
		this.untold = untold;
		this.file = file;
		this.walk = walk;
	}

	@Override
	public FileKind kind() {
		return this.kind;
	}

	@Override
	public List<String> header() {
		return columns().stream().map(Column::header).toList();
	}

	@Override
	public List<Column> columns() {
		return this.kind.columns().stream().filter((column) -> !this.untold.contains(column.name())).toList();
	}

	@Override
	public void forEachRow(Consumer<Row> consumer) throws IOException, RefusedFileException {
		RowReader reader = new RowReader(this.kind, header());
		forEachRecord((written) -> consumer.accept(reader.read(written)));
	}

	@Override
	public void forEachRecord(Consumer<Record> consumer) throws IOException, RefusedFileException {
		Rows rows = new Rows(header(), consumer);
		try (XmlFile xml = XmlFile.open(this.file)) {
			this.walk.walk(xml, rows);
		}
		catch (XMLStreamException ex) {
			throw XmlFile.unreadable(ex);
		}
		this.leftOut = rows.leftOut;
	}

	@Override
	public List<Problem> notices() {
		return (this.leftOut > 0) ? List.of(new Problem(null, Long.toString(this.leftOut), "leftOut")) : List.of();
	}

	/**
	 * From the beginning of a file to its end.
	 */
	@FunctionalInterface
	interface Walk {

		void walk(XmlFile xml, Rows rows) throws XMLStreamException, RefusedFileException;

	}

	/**
	 * What a walk finds.
	 */
	static final class Rows {

		private final List<String> header;

		private final Consumer<Record> consumer;

		private long line;

		private long leftOut;

		private Rows(List<String> header, Consumer<Record> consumer) {
			this.header = header;
			this.consumer = consumer;
		}

		/**
		 * @param cells by the names of the columns; one that is absent is empty
		 */
		void add(Map<String, String> cells) {
			this.line++;
			this.consumer.accept(new Record(this.line,
					this.header.stream().map((name) -> cells.getOrDefault(name, "")).collect(Collectors.toList())));
		}

		/**
		 * Something that the portal does not need: it is counted.
		 */
		void leaveOut() {
			this.line++;
			this.leftOut++;
		}

	}

}
