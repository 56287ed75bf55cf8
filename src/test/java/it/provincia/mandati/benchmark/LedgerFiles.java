// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What accounting hands over: documents, and a mandate for four of five of them. The same
 * at each run; invented codes and names. Rows come in the order in which they arose, so
 * that those of a creditor are strewn over all of the file.
 */
record LedgerFiles(Path folder, Size size) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

	private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);

	/** Days over which the documents arose. */
	private static final int DAYS = 2190;

	private static final int LINES_OF_A_MANDATE = 10;

	Path documents(String name) throws IOException {
		return write(name,
				"codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;oggetto;codice_ufficio;data_ricezione;data_scadenza",
				this.size.documents(),
				(i) -> String.join(";", "G" + i, code(i), "Ditta " + i % this.size.creditors() + " S.r.l.", "FATTURA",
						i + "/" + day(i, 0).getYear(), DAY.format(day(i, 0)), amount(i),
						"Fornitura di beni e servizi, lotto " + i % 977, "UFF" + i % 20, DAY.format(day(i, 3)),
						DAY.format(day(i, 33))));
	}

	Path mandates(String name) throws IOException {
		return write(name,
				"esercizio;numero;progressivo;data_mandato;importo;codice_fiscale;codice_documento;modalita_pagamento;causale;data_pagamento",
				mandated(),
				(i) -> String.join(";", String.valueOf(day(i, 20).getYear()),
						String.valueOf(1 + i / LINES_OF_A_MANDATE), String.valueOf(1 + i % LINES_OF_A_MANDATE),
						DAY.format(day(i / LINES_OF_A_MANDATE * LINES_OF_A_MANDATE, 20)), amount(i), code(i), "G" + i,
						"Bonifico SEPA", "Saldo fattura " + i, (i % 20 == 0) ? "" : DAY.format(day(i, 25))));
	}

	long mandated() {
		return this.size.documents() / 5 * 4;
	}

	private LocalDate day(long i, int later) {
		return BEGIN.plusDays(i / LINES_OF_A_MANDATE * LINES_OF_A_MANDATE * DAYS / this.size.documents() + later);
	}

	private static String amount(long i) {
		return 100 + i * 7919 % 90_000 + "," + (10 + i % 90);
	}

	private String code(long i) {
		return String.valueOf(80_000_000_000L + i % this.size.creditors());
	}

	private Path write(String name, String header, long rows, LongFunction<String> row) throws IOException {
		Path file = this.folder.resolve(name);
		try (Stream<String> lines = Stream.concat(Stream.of(header), LongStream.range(0, rows).mapToObj(row))) {
			return Files.write(file, (Iterable<String>) lines::iterator);
		}
	}

}
