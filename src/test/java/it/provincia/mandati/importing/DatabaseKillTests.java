// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.KillableServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * PostgreSQL goes down at random points of a load of 200,000 rows, and comes back; the
 * application is left to itself all the while.
 */
@Tag("faults")
class DatabaseKillTests {

	private static final int ROWS = 100_000;

	private static final List<String> FILES = List.of(ImportFolders.DOCUMENTS, ImportFolders.MANDATES);

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	@TempDir
	Path data;

	private ImportFolders folders;

	private JdbcTemplate jdbc;

	@Test
	void theApplicationRecoversByItself() throws Exception {
		this.folders = ImportFolders.in(this.data);
		Random random = new Random(Faults.seed());
		int kills = Faults.times(10);
		try (KillableServer server = KillableServer.start(this.data.resolve("server"))) {
			this.jdbc = server.jdbc();
			try (Child application = new Faults(server.database(), this.folders).start("data")) {
				long millis = load();
				String clean = LedgerChecksum.of(this.jdbc);
				beginAnew();
				drop();
				for (int kill = 0; kill < kills; kill++) {
					if (FILES.stream().allMatch(this.folders::isArchived)) {
						assertThat(LedgerChecksum.of(this.jdbc)).isEqualTo(clean);
						beginAnew();
						drop();
					}
					Thread.sleep(random.nextLong(millis / 2));
					goDown(server, kill % 2 == 0);
					assertThat(FILES).allMatch(this.folders::isInOneFolder);
				}
				await();
				assertThat(LedgerChecksum.of(this.jdbc)).isEqualTo(clean);
				assertThat(FILES).allMatch(this.folders::isInOneFolder);
				System.out.printf("faults: the database went down %d times; files by outcome: %s%n", kills, this.jdbc
					.queryForList("select state || ' ' || count(*) from import_file group by state", String.class));
				application.terminate();
			}
		}
	}

	/**
	 * As where its machine is suspended: longer than the pages wait for an answer, and
	 * than others wait for an instance that is not heard of.
	 */
	@Test
	void frozenInTheMiddleOfALoadItGoesOnAsIfNothingHadBeen() throws Exception {
		this.folders = ImportFolders.in(this.data);
		Random random = new Random(Faults.seed());
		try (KillableServer server = KillableServer.start(this.data.resolve("server"))) {
			this.jdbc = server.jdbc();
			Faults faults = new Faults(server.database(), this.folders);
			try (Child one = faults.start("one"); Child other = faults.start("other")) {
				long millis = load();
				String clean = LedgerChecksum.of(this.jdbc);
				for (int time = 0; time < Faults.times(2); time++) {
					beginAnew();
					drop();
					ImportFolders.await(PATIENCE, this::isLoading);
					Thread.sleep(random.nextLong(millis / 3));
					server.freeze(Duration.ofSeconds(15));
					await();
					assertThat(LedgerChecksum.of(this.jdbc)).isEqualTo(clean);
					assertThat(FILES).allMatch(this.folders::isInOneFolder);
					assertThat(
							this.jdbc.queryForList("select name from import_file where state = 'TAKEN'", String.class))
						.containsExactlyInAnyOrderElementsOf(FILES);
				}
				one.terminate();
				other.terminate();
			}
		}
	}

	private boolean isLoading() {
		return Boolean.TRUE.equals(this.jdbc
			.queryForObject("select exists (select from import_file where state = 'RUNNING')", Boolean.class));
	}

	private static void goDown(KillableServer server, boolean killed) throws Exception {
		if (killed) {
			server.kill();
		}
		else {
			server.stopAtOnce();
		}
		Thread.sleep(1000);
		server.startAgain();
	}

	private long load() throws Exception {
		drop();
		long begin = System.nanoTime();
		await();
		return (System.nanoTime() - begin) / 1_000_000;
	}

	private void await() throws InterruptedException {
		ImportFolders.await(PATIENCE, () -> FILES.stream().allMatch(this.folders::isArchived) && Boolean.TRUE
			.equals(this.jdbc.queryForObject("select not exists (select from import_claim)", Boolean.class)));
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
	}

}
