// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.KillableServer;
import it.provincia.mandati.platform.SmallDisk;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A disk is full to its last byte while files are loaded, and then there is room again;
 * nobody does anything else.
 */
@Tag("faults")
@EnabledIf(value = "isMountable", disabledReason = "only root can mount a small disk")
class FullDiskTests {

	private static final int ROWS = 50_000;

	private static final List<String> FILES = List.of(ImportFolders.DOCUMENTS, ImportFolders.MANDATES);

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private static final String OFFICES = "codice_ufficio;denominazione\r\nVIA;Strade\r\n";

	@TempDir
	Path temp;

	private final HttpClient client = HttpClient.newHttpClient();

	private int management;

	@BeforeEach
	void findAPort() throws IOException {
		this.management = Child.freePort();
	}

	static boolean isMountable() throws InterruptedException {
		return SmallDisk.isThere();
	}

	@Test
	void thatOfTheDatabaseHoldsUpTheLoadsAndLosesNothing() throws Exception {
		ImportFolders folders = ImportFolders.in(this.temp.resolve("folders"));
		try (SmallDisk disk = SmallDisk.mount(this.temp.resolve("disk"), 2000);
				KillableServer server = KillableServer.start(disk.folder().resolve("server"))) {
			JdbcTemplate jdbc = server.jdbc();
			try (Child application = new Faults(server.database(), folders).begin("data", settings())) {
				Surfer admin = new Surfer(application.awaitAddress()).settleIn("capo", "x");
				disk.fill(8 << 20);
				drop(folders);
				ImportFolders.await(PATIENCE, () -> health() == 503);
				assertThat(FILES).allMatch((name) -> Files.exists(folders.file("inbox", name)));
				assertThat(seen(admin)).isSubsetOf(200, 503).contains(200);
				disk.makeRoom();
				awaitQuiet(folders, jdbc);
				ImportFolders.await(PATIENCE, () -> health() == 200);
				assertThat(seen(admin)).containsOnly(200);
				String ledger = LedgerChecksum.of(jdbc);
				ImportBench.emptyTheLedger(jdbc);
				for (String name : FILES) {
					Files.delete(folders.file("archive", name));
				}
				drop(folders);
				awaitQuiet(folders, jdbc);
				assertThat(ledger).as("as loaded undisturbed").isEqualTo(LedgerChecksum.of(jdbc));
			}
		}
	}

	@Test
	void thatOfTheApplicationLosesNothingAndThePagesStay() throws Exception {
		try (SmallDisk disk = SmallDisk.mount(this.temp.resolve("disk"), 64);
				KillableServer server = KillableServer.start(this.temp.resolve("server"))) {
			ImportFolders folders = ImportFolders.in(disk.folder());
			JdbcTemplate jdbc = server.jdbc();
			Path temporary = Files.createDirectory(disk.folder().resolve("tmp"));
			Map<String, String> settings = Map.of("MANAGEMENT_SERVER_PORT", String.valueOf(this.management),
					"MANDATI_ADMIN_USERNAME", "capo", "MANDATI_ADMIN_PASSWORD", "x", "JAVA_TOOL_OPTIONS",
					"-Djava.io.tmpdir=" + temporary);
			try (Child application = new Faults(server.database(), folders).begin("data", settings)) {
				Surfer admin = new Surfer(application.awaitAddress()).settleIn("capo", "x");
				assertThat(health()).isEqualTo(200);
				Path plain = Files.writeString(folders.file("inbox", "uffici.csv.part"), OFFICES);
				Path packed = zip(folders.file("inbox", "altri.zip.part"));
				disk.fill(0);
				arrive(plain);
				arrive(packed);
				ImportFolders.await(PATIENCE, () -> folders.isArchived("uffici.csv"));
				ImportFolders.await(PATIENCE, () -> Boolean.TRUE.equals(jdbc.queryForObject(
						"select exists (select from import_file where name like 'altri.zip%' and state = 'FAILED')",
						Boolean.class)));
				assertThat(Files.exists(folders.file("inbox", "altri.zip"))).isTrue();
				assertThat(health()).isEqualTo(503);
				assertThat(seen(admin)).containsOnly(200);
				admin.page("/staff/imports/new");
				assertThat(admin.upload("/staff/imports/new", "molti.csv", new byte[1 << 20]).statusCode())
					.as("what does not come whole is refused")
					.isEqualTo(400);
				assertThat(folders.root().resolve("inbox").toFile().list()).containsExactly("altri.zip");
				disk.makeRoom();
				ImportFolders.await(PATIENCE, () -> folders.isArchived("altri.zip"));
				ImportFolders.await(PATIENCE, () -> health() == 200);
				assertThat(jdbc.queryForList("select code from office order by code", String.class))
					.containsExactly("SCU", "VIA");
				admin.page("/staff/imports/new");
				assertThat(admin
					.upload("/staff/imports/new", "ancora.csv",
							"codice_ufficio;denominazione\r\nEDI;Edilizia\r\n".getBytes())
					.statusCode()).isEqualTo(302);
			}
		}
	}

	private Map<String, String> settings() {
		return Map.of("MANAGEMENT_SERVER_PORT", String.valueOf(this.management), "MANDATI_ADMIN_USERNAME", "capo",
				"MANDATI_ADMIN_PASSWORD", "x");
	}

	private static Path zip(Path file) throws IOException {
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry("altri.csv"));
			zip.write("codice_ufficio;denominazione\r\nSCU;Scuole\r\n".getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}
		return file;
	}

	/** Under its real name; it has been lying there for a while. */
	private static void arrive(Path part) throws IOException {
		Files.setLastModifiedTime(part, FileTime.from(Instant.now().minusSeconds(60)));
		Files.move(part, part.resolveSibling(part.getFileName().toString().replace(".part", "")));
	}

	/** What the pages answer for a while. */
	private static TreeSet<Integer> seen(Surfer admin) throws Exception {
		TreeSet<Integer> seen = new TreeSet<>();
		for (int i = 0; i < 20; i++) {
			seen.add(admin.get("/staff/users").statusCode());
			Thread.sleep(100);
		}
		return seen;
	}

	private int health() {
		try {
			return this.client
				.send(HttpRequest
					.newBuilder(URI.create("http://127.0.0.1:" + this.management + "/actuator/health/import"))
					.build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 0;
		}
	}

	private static void drop(ImportFolders folders) throws IOException {
		folders.dropDocuments(ROWS);
		folders.dropMandates(ROWS);
	}

	private static void awaitQuiet(ImportFolders folders, JdbcTemplate jdbc) throws InterruptedException {
		ImportFolders.await(PATIENCE, () -> FILES.stream().allMatch(folders::isArchived) && Boolean.TRUE
			.equals(jdbc.queryForObject("select not exists (select from import_claim)", Boolean.class)));
	}

}
