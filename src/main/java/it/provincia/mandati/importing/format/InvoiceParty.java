// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who issues an electronic invoice, or to whom it is addressed. The simplified form says
 * the same with fewer elements round it.
 */
final class InvoiceParty {

	private static final List<String> WRAPPINGS = List.of("DatiAnagrafici", "IdentificativiFiscali", "Anagrafica",
			"AltriDatiIdentificativi");

	private final XmlNode party;

	InvoiceParty(XmlNode header, String role) {
		this.party = header.all(role).findFirst().orElseGet(() -> new XmlNode(role));
	}

	/**
	 * The codes by which it may be meant, those that the invoice has.
	 */
	List<String> codes() {
		return Stream.of(fact("CodiceFiscale"), vatNumber()).filter((code) -> !code.isEmpty()).distinct().toList();
	}

	String name() {
		String name = fact("Denominazione");
		return name.isEmpty() ? Stream.of(fact("Nome"), fact("Cognome"))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" ")) : name;
	}

	/**
	 * The facts under the names of the columns.
	 */
	Map<String, String> cells() {
		Map<String, String> cells = new HashMap<>();
		cells.put("IdFiscaleIVA", vatNumber());
		cells.put("CodiceFiscale", fact("CodiceFiscale"));
		cells.put("Denominazione", name());
		cells.put("Indirizzo", (seat("Indirizzo") + " " + seat("NumeroCivico")).strip());
		Stream.of("CAP", "Comune", "Provincia", "Nazione").forEach((name) -> cells.put(name, seat(name)));
		return cells;
	}

	/**
	 * The number with its country, which some write in both places, and without Italy.
	 * That of Greece has another prefix than the country has a code (Dir. 2006/112/EC
	 * art. 215).
	 */
	private String vatNumber() {
		String country = fact("IdFiscaleIVA", "IdPaese").toUpperCase(Locale.ROOT);
		String number = fact("IdFiscaleIVA", "IdCodice").toUpperCase(Locale.ROOT);
		String prefix = country.equals("GR") ? "EL" : country;
		String bare = Stream.of(country, prefix)
			.filter(number::startsWith)
			.findFirst()
			.map((written) -> number.substring(written.length()))
			.orElse(number);
		return prefix.equals("IT") ? bare : prefix + bare;
	}

	private String seat(String name) {
		return this.party.text("Sede", name);
	}

	/**
	 * A fact of the party itself, however it is wrapped.
	 */
	private String fact(String... path) {
		return Stream
			.concat(Stream.of(this.party),
					this.party.all(WRAPPINGS).flatMap((it) -> Stream.concat(Stream.of(it), it.all(WRAPPINGS))))
			.map((node) -> node.text(path))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("");
	}

}
