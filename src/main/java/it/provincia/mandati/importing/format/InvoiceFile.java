// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

/**
 * Electronic invoices as the exchange system delivers them (FatturaPA, ordinary 1.0 to
 * 1.2.x and simplified): a row for each body. What the body issues to itself (TD16 to
 * TD23, TD27 to TD29) is nobody's claim: it is left out and counted. The id of the
 * exchange system is not in the file but in its metadata, {@link SdiReceiptFile}.
 */
final class InvoiceFile implements XmlSource.Walk {

	static final String ROOT = "FatturaElettronica";

	static final String SIMPLIFIED_ROOT = "FatturaElettronicaSemplificata";

	private static final String HEADER = "FatturaElettronicaHeader";

	private static final String BODY = "FatturaElettronicaBody";

	/** Of these the first is enough: a file is nearly all lines and attachments. */
	private static final Set<String> ONCE = Set.of("DettaglioLinee", "Allegati");

	private static final String SELF_ISSUED = "TD(1[6-9]|2[0-3]|2[7-9])";

	private final Map<String, String> head;

	private InvoiceFile(Map<String, String> head) {
		this.head = head;
	}

	/**
	 * @param name what the file is called, which its metadata tell
	 * @param bodyTaxCode to whom the invoices must be addressed
	 * @throws RefusedFileException when they are to somebody else
	 */
	static SourceFile open(Path file, String name, String bodyTaxCode) throws IOException, RefusedFileException {
		XmlNode header = header(file);
		requireBuyer(header, bodyTaxCode);
		Map<String, String> head = new HashMap<>(new InvoiceParty(header, "CedentePrestatore").cells());
		head.put("CodiceDestinatario", header.text("DatiTrasmissione", "CodiceDestinatario"));
		head.put("NomeFile", SdiReceiptFile.nameOf(name));
		return new XmlSource(FileKind.INVOICES, Set.of(), file, new InvoiceFile(head));
	}

	@Override
	public void walk(XmlFile xml, XmlSource.Rows rows) throws XMLStreamException, RefusedFileException {
		int number = 0;
		while (xml.next(BODY)) {
			number++;
			InvoiceBody body = new InvoiceBody(xml.node(ONCE));
			if (body.kind().matches(SELF_ISSUED)) {
				rows.leaveOut();
			}
			else {
				Map<String, String> cells = new HashMap<>(this.head);
				cells.putAll(body.cells());
				cells.put("Corpo", Integer.toString(number));
				rows.add(cells);
			}
		}
		if (number == 0) {
			throw new RefusedFileException("missingElement", BODY);
		}
	}

	private static XmlNode header(Path file) throws IOException, RefusedFileException {
		try (XmlFile xml = XmlFile.open(file)) {
			if (!xml.next(HEADER)) {
				throw new RefusedFileException("missingElement", HEADER);
			}
			return xml.node(Set.of());
		}
		catch (XMLStreamException ex) {
			throw XmlFile.unreadable(ex);
		}
	}

	private static void requireBuyer(XmlNode header, String bodyTaxCode) throws RefusedFileException {
		InvoiceParty buyer = new InvoiceParty(header, "CessionarioCommittente");
		if (!buyer.codes().contains(bodyTaxCode)) {
			throw new RefusedFileException("otherBody", buyer.name(), String.join(" ", buyer.codes()));
		}
	}

}
