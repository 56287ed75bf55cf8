// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.util.stream.Stream;

/**
 * A file that accounting or the treasurer hands over, row by row.
 */
enum Source {

	DOCUMENTS("documenti-%s.csv") {

		@Override
		String header(Range range) {
			return "codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;oggetto;codice_ufficio;"
					+ "data_ricezione;data_scadenza;stato;data_stato;tipo_sospensione;motivo";
		}

		@Override
		Stream<String> rows(Claim claim, String wording) {
			return Stream.of(Rows.document(claim, wording));
		}

	},

	MANDATES("mandati-%s.csv") {

		@Override
		String header(Range range) {
			return "esercizio;numero;progressivo;data_mandato;importo;codice_fiscale;codice_documento;"
					+ "modalita_pagamento;causale;data_trasmissione;data_pagamento;importo_pagato;stato;data_stato;motivo";
		}

		@Override
		Stream<String> rows(Claim claim, String wording) {
			return claim.isMandated() ? Stream.of(Rows.mandate(claim)) : Stream.empty();
		}

	},

	JOURNAL("giornale-%s.xml") {

		@Override
		String header(Range range) {
			return Rows.journalBegin(range);
		}

		@Override
		Stream<String> rows(Claim claim, String wording) {
			return claim.isInTheJournal() ? Rows.movements(claim) : Stream.empty();
		}

		@Override
		String footer() {
			return Rows.JOURNAL_END;
		}

	};

	private final String name;

	Source(String name) {
		this.name = name;
	}

	String fileName(String mark) {
		return this.name.formatted(mark);
	}

	abstract String header(Range range);

	/**
	 * @param wording what the subjects end with
	 */
	abstract Stream<String> rows(Claim claim, String wording);

	/** Empty where a file ends with its last row. */
	String footer() {
		return "";
	}

}
