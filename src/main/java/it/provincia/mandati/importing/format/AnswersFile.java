// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import javax.xml.stream.XMLStreamException;

/**
 * What the treasurer answers to orders (OPI {@code messaggi_esito_applicativo}): a row
 * for each answer about a mandate or a line of one. Answers to orders to collect are left
 * out and counted.
 */
final class AnswersFile implements XmlSource.Walk {

	static final String ROOT = "messaggi_esito_applicativo";

	private static final String MANDATE = "esito_mandati";

	private static final String INCOME = "esito_reversali";

	private static final List<String> TOLD = List.of("identificativo_flusso", "esercizio", "numero_mandato",
			"progressivo_beneficiario", "importo", "esito_operazione", "data_ora_esito_operazione");

	/**
	 * @param bodyTaxCode of whom the file must speak
	 * @throws RefusedFileException when it speaks of somebody else
	 */
	static SourceFile open(Path file, String bodyTaxCode) throws IOException, RefusedFileException {
		XmlFile.requireBody(XmlFile.head(file, MANDATE), bodyTaxCode);
		return new XmlSource(FileKind.ANSWERS, Set.of(), file, new AnswersFile());
	}

	@Override
	public void walk(XmlFile xml, XmlSource.Rows rows) throws XMLStreamException, RefusedFileException {
		for (String found = xml.nextOf(MANDATE, INCOME); found != null; found = xml.nextOf(MANDATE, INCOME)) {
			XmlNode answer = xml.node(Set.of());
			if (found.equals(MANDATE)) {
				rows.add(cells(answer));
			}
			else {
				rows.leaveOut();
			}
		}
	}

	private static Map<String, String> cells(XmlNode answer) {
		Map<String, String> cells = new HashMap<>();
		TOLD.forEach((name) -> cells.put(name, answer.text(name)));
		cells.put("descrizione",
				answer.all("lista_errori")
					.map((error) -> error.text("descrizione"))
					.filter((reason) -> !reason.isEmpty())
					.distinct()
					.collect(Collectors.joining("; ")));
		return cells;
	}

}
