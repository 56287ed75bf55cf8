// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import it.provincia.mandati.ledger.ReceiptNumber;

import javax.xml.stream.XMLStreamException;

/**
 * The treasurer's journal (OPI {@code flusso_giornale_di_cassa}, 1.3 to 1.8): what was
 * done with the mandates. What concerns none of them is left out and counted.
 * <p>
 * A journal is paged; its pages share the part of their id before the first {@code #},
 * and are taken in any order.
 */
final class CashJournalFile implements XmlSource.Walk {

	static final String ROOT = "flusso_giornale_di_cassa";

	private static final String MOVEMENT = "movimento_conto_evidenza";

	private final String journal;

	private final String year;

	private CashJournalFile(String journal, String year) {
		this.journal = journal;
		this.year = year;
	}

	/**
	 * @param bodyTaxCode of whom the file must speak
	 * @throws RefusedFileException when it speaks of somebody else, or does not say of
	 * which journal it is
	 */
	static SourceFile open(Path file, String bodyTaxCode) throws IOException, RefusedFileException {
		Map<String, String> head = XmlFile.head(file, MOVEMENT);
		XmlFile.requireBody(head, bodyTaxCode);
		return new XmlSource(FileKind.TREASURY, Set.of(), file, new CashJournalFile(
				XmlFile.must(head, "identificativo_flusso_BT").split("#", 2)[0], XmlFile.must(head, "esercizio")));
	}

	@Override
	public void walk(XmlFile xml, XmlSource.Rows rows) throws XMLStreamException, RefusedFileException {
		while (xml.next(MOVEMENT)) {
			Map<String, String> movement = xml.children();
			if (paysMandate(movement)) {
				rows.add(cells(movement));
			}
			else {
				rows.leaveOut();
			}
		}
	}

	private static boolean paysMandate(Map<String, String> movement) {
		return "USCITA".equals(movement.get("tipo_movimento")) && "MANDATO".equals(movement.get("tipo_documento"));
	}

	private Map<String, String> cells(Map<String, String> movement) {
		Map<String, String> cells = new HashMap<>(movement);
		cells.put("identificativo_flusso_BT", this.journal);
		cells.put("esercizio", this.year);
		cells.put("numero_bolletta_quietanza", receipt(movement));
		return cells;
	}

	/**
	 * A reversal has a receipt of its own.
	 */
	private static String receipt(Map<String, String> movement) {
		boolean reversal = "STORNATO".equals(movement.get("tipo_operazione"));
		return Objects.requireNonNullElse(
				ReceiptNumber.of(movement.get("numero_bolletta_quietanza" + (reversal ? "_storno" : ""))), "");
	}

}
