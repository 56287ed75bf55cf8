// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.Arrays;
import java.util.List;

/**
 * The files of offices and creditors.
 */
final class RegistryRows {

	private static final String OFFICE_HEADER = "codice_ufficio;denominazione;email;telefono";

	private static final String CREDITOR_HEADER = "denominazione;codice_fiscale;partita_iva;tipo;indirizzo;cap;comune;"
			+ "provincia;stato;email;pec";

	private RegistryRows() {
	}

	static CsvFile offices() {
		return new CsvFile("uffici.csv", OFFICE_HEADER, Arrays.stream(Office.values()).map(RegistryRows::row).toList());
	}

	static CsvFile creditors(List<Creditor> creditors) {
		return new CsvFile("creditori.csv", CREDITOR_HEADER, creditors.stream().map(RegistryRows::row).toList());
	}

	private static List<String> row(Office office) {
		return List.of(office.code(), office.title(), office.email(), office.phone());
	}

	private static List<String> row(Creditor creditor) {
		Codes codes = creditor.codes();
		Address address = creditor.address();
		return List.of(creditor.name(), codes.taxCode(), codes.vatNumber(), creditor.kind().code(), address.street(),
				address.postalCode(), address.town(), address.province(), address.country(), creditor.email(),
				creditor.certifiedEmail());
	}

}
