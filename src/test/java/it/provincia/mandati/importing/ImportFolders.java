// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The three folders of an application that is started and killed, and large files for
 * them. Generated names and codes.
 */
record ImportFolders(Path root) {

	static final String DOCUMENTS = "documenti.csv";

	static final String MANDATES = "mandati.csv";

	private static final List<String> NAMES = List.of("inbox", "archive", "rejected");

	static ImportFolders in(Path root) throws IOException {
		for (String name : NAMES) {
			Files.createDirectories(root.resolve(name));
		}
		return new ImportFolders(root);
	}

	Map<String, String> settings() {
		return Map.of("MANDATI_IMPORT_INBOX", path("inbox"), "MANDATI_IMPORT_ARCHIVE", path("archive"),
				"MANDATI_IMPORT_REJECTED", path("rejected"));
	}

	private String path(String folder) {
		return this.root.resolve(folder).toString();
	}

	void dropDocuments(int rows) throws IOException {
		drop(DOCUMENTS, "codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;oggetto;codice_ufficio",
				rows, (i) -> "G" + i + ";" + code(i) + ";Ditta " + i % 500 + ";FATTURA;" + i + "/2026;1/2/2026;"
						+ (100 + i % 9000) + ";Fornitura " + i + ";VIA");
	}

	void dropMandates(int rows) throws IOException {
		drop(MANDATES,
				"esercizio;numero;progressivo;data_mandato;importo;codice_fiscale;codice_documento;modalita_pagamento;causale;data_pagamento",
				rows, (i) -> "2026;" + (1 + i / 10) + ";" + (1 + i % 10) + ";1/3/2026;" + (100 + i % 9000) + ";"
						+ code(i) + ";G" + i + ";Bonifico;Saldo " + i + ";5/3/2026");
	}

	/**
	 * As a careful sender does: under another name until it is whole. It has been lying
	 * there for a while.
	 */
	Path drop(String name, String header, int rows, IntFunction<String> row) throws IOException {
		Path file = this.root.resolve("inbox").resolve(name);
		Path part = file.resolveSibling(name + ".part");
		Files.write(part,
				(Iterable<String>) Stream.concat(Stream.of(header), IntStream.range(0, rows).mapToObj(row))::iterator);
		Files.setLastModifiedTime(part, FileTime.from(Instant.now().minusSeconds(60)));
		return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
	}

	Path file(String folder, String name) {
		return this.root.resolve(folder).resolve(name);
	}

	boolean isArchived(String name) {
		return Files.exists(file("archive", name));
	}

	boolean isInOneFolder(String name) {
		return NAMES.stream().filter((folder) -> Files.exists(file(folder, name))).count() == 1;
	}

	static void await(Duration patience, BooleanSupplier condition) throws InterruptedException {
		Instant limit = Instant.now().plus(patience);
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).as("what was awaited has come in time").isBefore(limit);
			Thread.sleep(20);
		}
	}

	private static String code(int i) {
		return String.format("%011d", 80000000000L + i % 500);
	}

}
