// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.account.Visitor;
import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The clock of the machine, that of the database included, is set while the application
 * runs: people log in again at the most, and files are taken all the while, each once.
 */
@Tag("faults")
@EnabledIf(value = "isFaketimeThere", disabledReason = "there is no libfaketime")
class ClockJumpTests {

	private static final Path LIBRARIES = Path.of("/usr/lib");

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@TempDir
	Path data;

	private ImportFolders folders;

	private Path clock;

	private final List<String> delivered = new ArrayList<>();

	@BeforeEach
	void begin() throws IOException {
		this.folders = ImportFolders.in(this.data);
		this.clock = Files.writeString(this.data.resolve("clock"), "+0");
	}

	@Test
	void nobodyIsKeptOutAndNoFileWaits() throws Exception {
		try (Child application = Child.start(Child.productionClassPath(), MandatiApplication.class, settings())) {
			Surfer admin = new Surfer(application.awaitAddress()).settleIn("capo", "x");
			deliver();
			setClock("+1d");
			assertThat(admin.get("/staff/users").statusCode()).as("the session is a day old").isEqualTo(302);
			logIn(admin);
			deliver();
			setClock("+0");
			assertThat(admin.get("/staff/users").statusCode()).as("it begins tomorrow").isEqualTo(302);
			logIn(admin);
			deliver();
			for (String change : List.of("2027-03-28T01:00:00Z", "2027-10-31T01:00:00Z")) {
				Duration ahead = Duration.between(Instant.now(), Instant.parse(change));
				setClock("+" + ahead.minusSeconds(10).toSeconds());
				logIn(admin);
				deliver();
				Thread.sleep(10_000);
				deliver();
				admin.page("/staff/users");
			}
			assertThat(jdbc().queryForList("select name from import_file where state = 'TAKEN'", String.class))
				.containsExactlyInAnyOrderElementsOf(this.delivered);
			application.terminate();
		}
		try (Child command = Child.start(List.of(), Child.productionClassPath(), MandatiApplication.class, settings(),
				"--mandati.audit.verify")) {
			assertThat(command.rest()).anyMatch((line) -> line.startsWith("Il registro è integro: "));
		}
	}

	private static void logIn(Surfer admin) throws Exception {
		admin.page("/login");
		admin.post("/login", "username", "capo", "password", Visitor.OWN_PASSWORD);
		admin.page("/staff/users");
	}

	/** Every file says something else, so that none counts as known. */
	private void deliver() throws Exception {
		String name = "uffici-%d.csv".formatted(this.delivered.size());
		this.delivered.add(name);
		this.folders.drop(name, "codice_ufficio;denominazione", 1, (row) -> "U;" + name);
		long begin = System.nanoTime();
		ImportFolders.await(PATIENCE, () -> this.folders.isArchived(name));
		System.out.printf("faults: %s taken after %d ms%n", name, (System.nanoTime() - begin) / 1_000_000);
	}

	/** What is asked for the time looks at the file once a second. */
	private void setClock(String offset) throws Exception {
		Files.writeString(this.clock, offset);
		Thread.sleep(2000);
	}

	/** Only the time of day is set: what waits goes by a clock of its own. */
	private Map<String, String> settings() {
		Map<String, String> settings = new HashMap<>(Map.of("LD_PRELOAD", library().orElseThrow().toString(),
				"FAKETIME_TIMESTAMP_FILE", this.clock.toString(), "FAKETIME_CACHE_DURATION", "1",
				"FAKETIME_DONT_FAKE_MONOTONIC", "1", "FAKETIME_FORCE_MONOTONIC_FIX", "0", "MANDATI_DATA_DIR",
				this.data.toString(), "MANDATI_DEMO", "false", "MANDATI_PASSWORD_COST", "4", "SERVER_PORT", "0"));
		settings.putAll(Map.of("MANDATI_IMPORT_CRON", "* * * * * *", "MANDATI_ADMIN_USERNAME", "capo",
				"MANDATI_ADMIN_PASSWORD", "x"));
		return settings;
	}

	private JdbcTemplate jdbc() throws IOException {
		String port = Files.readAllLines(this.data.resolve("postgres/postmaster.pid")).get(3).strip();
		return new JdbcTemplate(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:" + port + "/mandati",
				"mandati", Files.readString(this.data.resolve("secrets/postgres-mandati")).strip()));
	}

	static boolean isFaketimeThere() {
		return library().isPresent();
	}

	private static Optional<Path> library() {
		try (Stream<Path> files = Files.find(LIBRARIES, 3,
				(file, attributes) -> file.endsWith("faketime/libfaketimeMT.so.1"))) {
			return files.findFirst();
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

}
