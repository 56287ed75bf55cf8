// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamException;

import it.provincia.mandati.ledger.ReceiptNumber;
import org.jspecify.annotations.Nullable;

/**
 * The treasurer's journal (OPI {@code flusso_giornale_di_cassa}, 1.3 to 1.8): what was
 * done with the mandates. What concerns none of them is left out and counted.
 * <p>
 * A journal is paged; its pages share the part of their id before the first {@code #},
 * and are taken in any order.
 */
final class CashJournalFile implements SourceFile {

	static final String ROOT = "flusso_giornale_di_cassa";

	private static final String MOVEMENT = "movimento_conto_evidenza";

	private final Path file;

	private final String journal;

	private final String year;

	private long leftOut;

	private CashJournalFile(Path file, String journal, String year) {
		this.file = file;
		this.journal = journal;
		this.year = year;
	}

	/**
	 * @param bodyTaxCode of whom the file must speak
	 * @throws RefusedFileException when it speaks of somebody else, or does not say of
	 * which journal it is
	 */
	static CashJournalFile open(Path file, String bodyTaxCode) throws IOException, RefusedFileException {
		Map<String, String> head = XmlFile.head(file, MOVEMENT);
		XmlFile.requireBody(head, bodyTaxCode);
		return new CashJournalFile(file, XmlFile.must(head, "identificativo_flusso_BT").split("#", 2)[0],
				XmlFile.must(head, "esercizio"));
	}

	@Override
	public FileKind kind() {
		return FileKind.TREASURY;
	}

	@Override
	public List<String> header() {
		return columns().stream().map(Column::header).toList();
	}

	@Override
	public List<Column> columns() {
		return kind().columns();
	}

	@Override
	public void forEachRow(Consumer<Row> consumer) throws IOException, RefusedFileException {
		RowReader reader = new RowReader(kind(), header());
		forEachRecord((movement) -> consumer.accept(reader.read(movement)));
	}

	@Override
	public void forEachRecord(Consumer<Record> consumer) throws IOException, RefusedFileException {
		this.leftOut = 0;
		try (XmlFile xml = XmlFile.open(this.file)) {
			for (long line = 1; xml.next(MOVEMENT); line++) {
				Map<String, String> movement = xml.children();
				if (paysMandate(movement)) {
					consumer.accept(new Record(line, cells(movement)));
				}
				else {
					this.leftOut++;
				}
			}
		}
		catch (XMLStreamException ex) {
			throw XmlFile.unreadable(ex);
		}
	}

	@Override
	public List<Problem> notices() {
		return (this.leftOut > 0) ? List.of(new Problem(null, Long.toString(this.leftOut), "leftOut")) : List.of();
	}

	private static boolean paysMandate(Map<String, String> movement) {
		return "USCITA".equals(movement.get("tipo_movimento")) && "MANDATO".equals(movement.get("tipo_documento"));
	}

	private List<String> cells(Map<String, String> movement) {
		Map<String, @Nullable String> known = new HashMap<>(movement);
		known.put("identificativo_flusso_BT", this.journal);
		known.put("esercizio", this.year);
		known.put("numero_bolletta_quietanza", receipt(movement));
		List<String> cells = new ArrayList<>();
		header().forEach((name) -> cells.add(Objects.requireNonNullElse(known.get(name), "")));
		return cells;
	}

	/**
	 * A reversal has a receipt of its own.
	 */
	private static @Nullable String receipt(Map<String, String> movement) {
		boolean reversal = "STORNATO".equals(movement.get("tipo_operazione"));
		return ReceiptNumber.of(movement.get("numero_bolletta_quietanza" + (reversal ? "_storno" : "")));
	}

}
