// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
 * Two applications look into one inbox every second, on one database.
 */
@ApplicationTest
@Import(ImportBench.class)
@Tag("faults")
class TwoInstancesTests {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final int FILES_A_ROUND = 5;

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

	@BeforeEach
	void begin() throws IOException {
		this.bench.emptyTheLedger();
		this.folders = ImportFolders.in(this.data);
		this.faults = new Faults(this.database, this.folders);
	}

	@Test
	void eachFileIsTakenOnce() throws Exception {
		int rounds = Faults.times(50);
		List<String> all = new ArrayList<>();
		try (Child one = this.faults.start("one"); Child other = this.faults.start("other")) {
			for (int round = 0; round < rounds; round++) {
				List<String> names = drop(round);
				all.addAll(names);
				ImportFolders.await(PATIENCE, () -> names.stream().allMatch(this.folders::isArchived));
			}
			ImportFolders.await(PATIENCE, this::isQuiet);
			one.terminate();
			other.terminate();
		}
		String afterwards = this.bench.checksum();
		assertThat(this.jdbc.queryForList("select name || ' ' || state from import_file order by name", String.class))
			.containsExactlyElementsOf(all.stream().map((name) -> name + " TAKEN").sorted().toList());
		assertThat(all).allMatch(this.folders::isInOneFolder);
		System.out.println("faults: " + rounds + " rounds, files taken by each instance: "
				+ this.jdbc.queryForList(
						"select count(*) from import_run join import_file on run_id = import_run.id group by instance",
						Long.class));
		this.bench.emptyTheLedger();
		all.forEach((name) -> this.bench.take(this.folders.file("archive", name)));
		assertThat(afterwards).isEqualTo(this.bench.checksum());
	}

	@Test
	void whoIsPausedInTheMiddleIsOvertakenAndRefused() throws Exception {
		this.folders.dropDocuments(100_000);
		try (Child one = this.faults.start("one")) {
			ImportFolders.await(PATIENCE, () -> count("select count(*) from import_file where state = 'RUNNING'") == 1);
			Thread.sleep(1500);
			signal("STOP", one);
			try (Child other = this.faults.start("other")) {
				ImportFolders.await(PATIENCE, () -> this.folders.isArchived(ImportFolders.DOCUMENTS));
				signal("CONT", one);
				Thread.sleep(5000);
				ImportFolders.await(PATIENCE, this::isQuiet);
				other.terminate();
			}
		}
		assertThat(this.jdbc.queryForList("select state from import_file order by id", String.class))
			.containsExactly("FAILED", "TAKEN");
		assertThat(count("select count(*) from document")).isEqualTo(100_000);
		assertThat(this.folders.isInOneFolder(ImportFolders.DOCUMENTS)).isTrue();
	}

	/** Every file changes the office of the others, so that the order of names tells. */
	private List<String> drop(int round) throws IOException {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < FILES_A_ROUND; i++) {
			String name = "%03d-%d.csv".formatted(round, i);
			String office = "Settore " + name;
			this.folders.drop(name, "codice_ufficio;denominazione", 3, (row) -> "U" + row + ";" + office);
			names.add(name);
		}
		return names;
	}

	private boolean isQuiet() {
		return count("select count(*) from import_run where ended_at is null") == 0
				&& count("select count(*) from import_claim") == 0;
	}

	private long count(String sql) {
		Long count = this.jdbc.queryForObject(sql, Long.class);
		return (count != null) ? count : -1;
	}

	private static void signal(String signal, Child child) throws IOException, InterruptedException {
		assertThat(new ProcessBuilder("kill", "-" + signal, Long.toString(child.pid())).start().waitFor()).isZero();
	}

}
