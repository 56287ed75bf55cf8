// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.KillableServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application is stopped, as for an upgrade, while it loads 200,000 rows.
 */
@Tag("faults")
class StopTests {

	private static final int ROWS = 100_000;

	private static final List<String> FILES = List.of(ImportFolders.DOCUMENTS, ImportFolders.MANDATES);

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	/** What the service file gives the application to end. */
	private static final Duration GRACE = Duration.ofSeconds(90);

	@TempDir
	Path data;

	private KillableServer server;

	private ImportFolders folders;

	private Faults faults;

	private JdbcTemplate jdbc;

	private String clean;

	private long loadMillis;

	@BeforeEach
	void loadOnceUndisturbed() throws Exception {
		this.server = KillableServer.start(this.data.resolve("server"));
		this.jdbc = this.server.jdbc();
		this.folders = ImportFolders.in(this.data);
		this.faults = new Faults(this.server.database(), this.folders);
		try (Child application = this.faults.start("data")) {
			long begin = System.nanoTime();
			drop();
			awaitAll();
			this.loadMillis = (System.nanoTime() - begin) / 1_000_000;
			application.terminate();
		}
		this.clean = LedgerChecksum.of(this.jdbc);
	}

	@AfterEach
	void end() throws IOException {
		this.server.close();
	}

	@Test
	void whereverItIsStoppedTheNextStartGoesOn() throws Exception {
		Random random = new Random(Faults.seed());
		int stops = Faults.times(4);
		Duration longest = Duration.ZERO;
		beginAnew();
		for (int stop = 0; stop < stops; stop++) {
			try (Child application = this.faults.start("data")) {
				Thread.sleep(random.nextLong(this.loadMillis / 2));
				Duration taken = stop(application);
				longest = (taken.compareTo(longest) > 0) ? taken : longest;
			}
			assertThat(FILES).allMatch(this.folders::isInOneFolder);
			if (FILES.stream().allMatch(this.folders::isArchived)) {
				assertThat(LedgerChecksum.of(this.jdbc)).isEqualTo(this.clean);
				beginAnew();
			}
		}
		finish();
		System.out.printf("faults: %d stops, the longest took %s; a whole load takes %d ms%n", stops, longest,
				this.loadMillis);
	}

	/** Somebody else's lock stands for a load that would take hours. */
	@Test
	void aLoadThatTakesLongerThanTheGraceIsGivenUp() throws Exception {
		beginAnew();
		JdbcConnectionDetails database = this.server.database();
		try (Connection other = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(),
				database.getPassword()); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("lock table position in exclusive mode");
			try (Child application = this.faults.start("data")) {
				ImportFolders.await(PATIENCE,
						() -> exists("select from pg_locks where not granted and relation = 'position'::regclass"));
				System.out.println("faults: a stop in the middle of a long load took " + stop(application));
			}
			assertThat(FILES).noneMatch(this.folders::isArchived);
		}
		finish();
	}

	private Duration stop(Child application) throws InterruptedException {
		long begin = System.nanoTime();
		application.terminate();
		Duration taken = Duration.ofNanos(System.nanoTime() - begin);
		assertThat(application.exitCode()).as("as the system counts a signal").isEqualTo(128 + 15);
		assertThat(taken).isLessThan(GRACE);
		return taken;
	}

	private void finish() throws Exception {
		try (Child application = this.faults.start("data")) {
			awaitAll();
			application.terminate();
		}
		assertThat(LedgerChecksum.of(this.jdbc)).isEqualTo(this.clean);
		assertThat(this.jdbc.queryForList("select name from import_file where state = 'TAKEN'", String.class))
			.containsExactlyInAnyOrderElementsOf(FILES);
	}

	private void awaitAll() throws InterruptedException {
		ImportFolders.await(PATIENCE, () -> FILES.stream().allMatch(this.folders::isArchived)
				&& !exists("select from import_run where ended_at is null") && !exists("select from import_claim"));
	}

	private boolean exists(String query) {
		return Boolean.TRUE.equals(this.jdbc.queryForObject("select exists (" + query + ")", Boolean.class));
	}

	private void drop() throws IOException {
		this.folders.dropDocuments(ROWS);
		this.folders.dropMandates(ROWS);
	}

	private void beginAnew() throws IOException {
		ImportBench.emptyTheLedger(this.jdbc);
		for (String name : FILES) {
			Files.deleteIfExists(this.folders.file("archive", name));
		}
		drop();
	}

}
