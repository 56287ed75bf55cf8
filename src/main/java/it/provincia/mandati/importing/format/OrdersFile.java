// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

/**
 * The orders that the body sends to its treasurer (OPI {@code flusso_ordinativi}, 1.3 to
 * 1.8): a row for each mandate line and each invoice that it pays. Orders to collect are
 * left out and counted. Signatures are not asked for: accounting systems export before
 * they sign.
 */
final class OrdersFile implements XmlSource.Walk {

	static final String ROOT = "flusso_ordinativi";

	private static final String MANDATE = "mandato";

	private static final String INCOME = "reversale";

	private static final String PAYEE = "informazioni_beneficiario";

	/** What becomes of an order is told by others. */
	private static final Set<String> UNTOLD = Set.of("type", "transmitted_on", "paid_on", "paid_amount",
			"receipt_number", "state", "state_on", "state_reason");

	private final Map<String, String> flow;

	private OrdersFile(Map<String, String> flow) {
		this.flow = flow;
	}

	/**
	 * @param bodyTaxCode of whom the file must speak
	 * @throws RefusedFileException when it speaks of somebody else, or does not say of
	 * which year it is and when it was made: the newer flow decides
	 */
	static SourceFile open(Path file, String bodyTaxCode) throws IOException, RefusedFileException {
		Map<String, String> head = XmlFile.head(file, MANDATE);
		XmlFile.requireBody(head, bodyTaxCode);
		return new XmlSource(FileKind.ORDERS, UNTOLD, file,
				new OrdersFile(Map.of("identificativo_flusso", XmlFile.must(head, "identificativo_flusso"),
						"aggiornato_al", XmlFile.must(head, "data_ora_creazione_flusso"), "esercizio",
						XmlFile.must(head, "esercizio"))));
	}

	@Override
	public void walk(XmlFile xml, XmlSource.Rows rows) throws XMLStreamException, RefusedFileException {
		for (String found = xml.nextOf(MANDATE, INCOME); found != null; found = xml.nextOf(MANDATE, INCOME)) {
			if (found.equals(MANDATE)) {
				mandate(xml, rows);
			}
			else {
				xml.node(Set.of());
				rows.leaveOut();
			}
		}
	}

	/**
	 * What the mandate says of itself comes before its payees.
	 */
	private void mandate(XmlFile xml, XmlSource.Rows rows) throws XMLStreamException, RefusedFileException {
		Map<String, String> mandate = new HashMap<>(this.flow);
		for (String name = xml.nextChild(); name != null; name = xml.nextChild()) {
			XmlNode child = xml.node(Set.of());
			switch (name) {
				case "tipo_operazione", "data_mandato" -> mandate.put(name, child.text());
				case "numero_mandato" -> mandate.put("numero", child.text());
				case PAYEE -> new OrderLine(mandate, child).rows().forEach(rows::add);
				default -> {
				}
			}
		}
	}

}
