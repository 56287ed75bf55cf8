// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.platform.Child;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application is killed again and again while it loads 200,000 rows; when they are
 * in, all begins anew.
 */
@ApplicationTest
@Import(ImportBench.class)
@Tag("faults")
class ApplicationKillTests {

	private static final int ROWS = 100_000;

	private static final List<String> FILES = List.of(ImportFolders.DOCUMENTS, ImportFolders.MANDATES);

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	@Autowired
	ImportBench bench;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	JdbcConnectionDetails database;

	@TempDir
	Path data;

	private ImportFolders folders;

	private Faults faults;

	private String clean;

	private long loadMillis;

	@BeforeEach
	void loadOnceUndisturbed() throws Exception {
		this.folders = ImportFolders.in(this.data);
		this.faults = new Faults(this.database, this.folders);
		beginAnew();
		try (Child application = this.faults.start("data")) {
			long begin = System.nanoTime();
			ImportFolders.await(PATIENCE, () -> FILES.stream().allMatch(this.folders::isArchived));
			this.loadMillis = (System.nanoTime() - begin) / 1_000_000;
			application.terminate();
		}
		this.clean = this.bench.checksum();
		System.out.println("faults: 200,000 rows in " + this.loadMillis + " ms");
	}

	@Test
	void noKillAtAnyPointLosesOrDoublesAnything() throws Exception {
		Random random = new Random(Faults.seed());
		int kills = Faults.times(50);
		int loads = 0;
		beginAnew();
		for (int kill = 0; kill < kills; kill++) {
			try (Child application = this.faults.start("data")) {
				Thread.sleep(random.nextLong(this.loadMillis * 2 / 3));
				application.kill();
			}
			assertThat(FILES).allMatch(this.folders::isInOneFolder);
			if (FILES.stream().allMatch(this.folders::isArchived)) {
				loads++;
				assertThat(this.bench.checksum()).isEqualTo(this.clean);
				beginAnew();
			}
		}
		try (Child application = this.faults.start("data")) {
			ImportFolders.await(PATIENCE, () -> FILES.stream().allMatch(this.folders::isArchived));
			ImportFolders.await(PATIENCE, this::isQuiet);
			application.terminate();
		}
		assertThat(this.bench.checksum()).isEqualTo(this.clean);
		assertThat(FILES).allMatch(this.folders::isInOneFolder);
		assertThat(this.jdbc.queryForList("select name from import_file where state = 'TAKEN'", String.class))
			.containsExactlyInAnyOrderElementsOf(FILES);
		System.out.printf("faults: %d kills, %d whole loads between them%n", kills, loads);
	}

	private boolean isQuiet() {
		return Boolean.TRUE.equals(this.jdbc.queryForObject(
				"select not exists (select from import_run where ended_at is null) and not exists (select from import_claim)",
				Boolean.class));
	}

	private void beginAnew() throws IOException {
		this.bench.emptyTheLedger();
		for (String name : FILES) {
			Files.deleteIfExists(this.folders.file("archive", name));
		}
		this.folders.dropDocuments(ROWS);
		this.folders.dropMandates(ROWS);
	}

}
