// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

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

	private static final int ROWS = 30_000;

	private static final List<String> FILES = List.of(ImportFolders.DOCUMENTS, ImportFolders.MANDATES);

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	@Autowired
	ImportBench bench;

	@TempDir
	Path data;

	private ImportFolders folders;

	@BeforeEach
	void emptyTheLedger() throws IOException {
		this.bench.emptyTheLedger();
		this.folders = ImportFolders.in(this.data);
	}

	@Test
	void whatAKillInterruptsIsFinishedByTheNextStartAsIfNothingHadHappened() throws Exception {
		this.folders.dropDocuments(ROWS);
		this.folders.dropMandates(ROWS);
		killAfter(ImportFolders.DOCUMENTS, Duration.ofMillis(700));
		assertThat(FILES).allMatch(this.folders::isInOneFolder);
		killAfter(ImportFolders.MANDATES, Duration.ofMillis(900));
		assertThat(FILES).allMatch(this.folders::isInOneFolder);
		try (Child application = start()) {
			ImportFolders.await(PATIENCE, () -> FILES.stream().allMatch(this.folders::isArchived));
			String afterKills = LedgerChecksum.of(jdbc());
			assertThat(FILES).allMatch(this.folders::isInOneFolder);
			application.terminate();
			assertThat(afterKills).isEqualTo(cleanRun());
		}
	}

	private void killAfter(String name, Duration moment) throws Exception {
		try (Child application = start()) {
			ImportFolders.await(PATIENCE, () -> isRunning(name));
			Thread.sleep(moment.toMillis());
			application.kill();
		}
	}

	private Child start() throws IOException {
		Child application = Child.start(Child.productionClassPath(), MandatiApplication.class,
				Map.of("MANDATI_DATA_DIR", this.data.toString(), "SERVER_PORT", "0", "MANDATI_DEMO", "false",
						"MANDATI_IMPORT_CRON", "* * * * * *", "MANDATI_IMPORT_LEASE", "3s"));
		application.awaitLine("ready: ");
		return application;
	}

	private String cleanRun() {
		assertThat(this.bench.take(this.folders.file("archive", ImportFolders.DOCUMENTS))).containsEntry("rows_new",
				(long) ROWS);
		assertThat(this.bench.take(this.folders.file("archive", ImportFolders.MANDATES))).containsEntry("rows_new",
				(long) ROWS);
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

}
