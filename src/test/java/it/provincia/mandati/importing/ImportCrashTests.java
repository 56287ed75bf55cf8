// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.platform.Child;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The power fails while 200,000 rows are being loaded: the application is killed, twice,
 * and started again.
 */
@ApplicationTest
@Import(ImportBench.class)
class ImportCrashTests {

	private static final int ROWS = 100_000;

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	@Autowired
	ImportBench bench;

	@TempDir
	Path data;

	@BeforeEach
	void emptyTheLedger() {
		this.bench.emptyTheLedger();
	}

	@Test
	void whatAKillInterruptsIsFinishedByTheNextStartAsIfNothingHadHappened() throws Exception {
		List<Path> files = List.of(documents(), mandates());
		killAfter("documenti.csv", Duration.ofMillis(1500));
		assertThat(files).allMatch(this::isInOneFolder);
		killAfter("mandati.csv", Duration.ofMillis(2500));
		assertThat(files).allMatch(this::isInOneFolder);
		try (Child application = start()) {
			await(() -> Stream.of("documenti.csv", "mandati.csv").allMatch((name) -> exists("archive", name)));
			String afterKills = LedgerChecksum.of(jdbc());
			assertThat(files).allMatch(this::isInOneFolder);
			application.terminate();
			assertThat(afterKills).isEqualTo(cleanRun());
		}
	}

	private void killAfter(String name, Duration moment) throws Exception {
		try (Child application = start()) {
			await(() -> isRunning(name));
			Thread.sleep(moment.toMillis());
			application.kill();
		}
	}

	private Child start() throws IOException {
		Child application = Child.start(Child.productionClassPath(), MandatiApplication.class,
				Map.of("MANDATI_DATA_DIR", this.data.toString(), "SERVER_PORT", "0", "MANDATI_DEMO", "false",
						"MANDATI_IMPORT_CRON", "* * * * * *"));
		String line = application.nextLine();
		while (!line.startsWith("ready: ") && !line.equals("null")) {
			line = application.nextLine();
		}
		assertThat(line).startsWith("ready: ");
		return application;
	}

	private String cleanRun() {
		assertThat(this.bench.take(this.data.resolve("archive/documenti.csv"))).containsEntry("rows_new", (long) ROWS);
		assertThat(this.bench.take(this.data.resolve("archive/mandati.csv"))).containsEntry("rows_new", (long) ROWS);
		return this.bench.checksum();
	}

	private boolean isRunning(String name) {
		return Boolean.TRUE.equals(jdbc().queryForObject(
				"select exists (select from import_file where name = ? and state = 'RUNNING')", Boolean.class, name));
	}

	private JdbcTemplate jdbc() {
		try {
			String port = Files.readAllLines(this.data.resolve("postgres/postmaster.pid")).get(3);
			String password = Files.readString(this.data.resolve("secrets/postgres-mandati")).strip();
			return new JdbcTemplate(new DriverManagerDataSource(
					"jdbc:postgresql://127.0.0.1:" + port.strip() + "/mandati", "mandati", password));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private boolean isInOneFolder(Path file) {
		String name = file.getFileName().toString();
		return Stream.of("inbox", "archive", "rejected").filter((folder) -> exists(folder, name)).count() == 1;
	}

	private boolean exists(String folder, String name) {
		return Files.exists(this.data.resolve(folder).resolve(name));
	}

	private static void await(BooleanSupplier condition) throws InterruptedException {
		Instant limit = Instant.now().plus(PATIENCE);
		while (!condition.getAsBoolean()) {
			assertThat(Instant.now()).isBefore(limit);
			Thread.sleep(50);
		}
	}

	private Path documents() throws IOException {
		return write("documenti.csv",
				"codice_documento;codice_fiscale;denominazione;tipo;numero;data;importo;oggetto;codice_ufficio",
				(i) -> "G" + i + ";" + code(i) + ";Ditta " + i % 500 + ";FATTURA;" + i + "/2026;1/2/2026;"
						+ (100 + i % 9000) + ";Fornitura " + i + ";VIA");
	}

	private Path mandates() throws IOException {
		return write("mandati.csv",
				"esercizio;numero;progressivo;data_mandato;importo;codice_fiscale;codice_documento;modalita_pagamento;causale;data_pagamento",
				(i) -> "2026;" + (1 + i / 10) + ";" + (1 + i % 10) + ";1/3/2026;" + (100 + i % 9000) + ";" + code(i)
						+ ";G" + i + ";Bonifico;Saldo " + i + ";5/3/2026");
	}

	private static String code(int i) {
		return String.format("%011d", 80000000000L + i % 500);
	}

	private Path write(String name, String header, IntFunction<String> row) throws IOException {
		Path file = Files.createDirectories(this.data.resolve("inbox")).resolve(name);
		Files.write(file,
				(Iterable<String>) Stream.concat(Stream.of(header), IntStream.range(0, ROWS).mapToObj(row))::iterator);
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
		return file;
	}

}
