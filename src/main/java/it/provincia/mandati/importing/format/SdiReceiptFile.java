// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamException;

/**
 * The metadata that the exchange system (SdI) delivers beside a file of invoices
 * ({@code MetadatiInvioFile}, {@code …_MT_nnn.xml}): the id under which orders name them.
 */
final class SdiReceiptFile implements XmlSource.Walk {

	static final String ROOT = "MetadatiInvioFile";

	/** What else the exchange system writes: it says nothing that the portal shows. */
	static final Set<String> OTHER_NOTICES = Set.of("AttestazioneTrasmissioneFattura", "NotificaDecorrenzaTermini",
			"NotificaEsitoCommittente", "NotificaMancataConsegna", "NotificaEsito", "NotificaScarto",
			"RicevutaConsegna", "ScartoEsitoCommittente");

	static SourceFile open(Path file) {
		return new XmlSource(FileKind.SDI_RECEIPTS, Set.of(), file, new SdiReceiptFile());
	}

	/**
	 * A file of invoices as its metadata call it: without folder and extensions, which
	 * whoever takes off the signature changes.
	 */
	static String nameOf(String file) {
		return file.replaceFirst(".*[/\\\\›]", "")
			.strip()
			.replaceFirst("(?i)([.](xml|p7m))+$", "")
			.toUpperCase(Locale.ROOT);
	}

	@Override
	public void walk(XmlFile xml, XmlSource.Rows rows) throws XMLStreamException, RefusedFileException {
		if (xml.next(ROOT)) {
			XmlNode receipt = xml.node(Set.of());
			rows.add(Map.of("NomeFile", nameOf(receipt.text("NomeFile")), "IdentificativoSdI",
					receipt.text("IdentificativoSdI"), "CodiceDestinatario", receipt.text("CodiceDestinatario")));
		}
	}

}
