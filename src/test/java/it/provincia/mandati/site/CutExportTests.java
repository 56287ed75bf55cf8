// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.KillableServer;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * A large file is being downloaded when the application is stopped, or its database
 * breaks down: it comes whole, or its reader is told that it does not.
 */
@Tag("faults")
class CutExportTests {

	private static final int ROWS = 300_000;

	/** What the service file gives the application to end. */
	private static final Duration GRACE = Duration.ofSeconds(90);

	private static final int BEGINNING = 1 << 16;

	@TempDir
	Path folder;

	private KillableServer server;

	private Child application;

	private String address;

	private Surfer admin;

	@BeforeEach
	void begin() throws Exception {
		this.server = KillableServer.start(this.folder.resolve("server"));
		JdbcConnectionDetails database = this.server.database();
		Map<String, String> settings = new HashMap<>(Map.of("SPRING_DATASOURCE_URL", database.getJdbcUrl(),
				"SPRING_DATASOURCE_USERNAME", database.getUsername(), "SPRING_DATASOURCE_PASSWORD",
				database.getPassword(), "MANDATI_PASSWORD_KEY", "k".repeat(32), "MANDATI_PASSWORD_COST", "4",
				"MANDATI_DATA_DIR", this.folder.resolve("data").toString(), "SERVER_PORT", "0"));
		settings.putAll(
				Map.of("MANDATI_ADMIN_USERNAME", "capo", "MANDATI_ADMIN_PASSWORD", "x", "MANDATI_IMPORT_CRON", "-"));
		this.application = Child.start(Child.productionClassPath(), MandatiApplication.class, settings);
		this.address = this.application.awaitAddress();
		this.admin = new Surfer(this.address).settleIn("capo", "x");
		this.server.jdbc().execute("""
				insert into audit_event (action, outcome, detail)
				select 'LOGIN', 'SUCCESS', 'riga ' || n from generate_series(1, %d) n""".formatted(ROWS));
	}

	@AfterEach
	void end() throws IOException {
		this.application.close();
		this.server.close();
	}

	@Test
	void whoReadsItBeforeTheStopHasItWholeAndWhoIsSlowIsTold() throws Exception {
		try (Download quick = download(this.admin); Download slow = download(colleague())) {
			this.application.askToEnd();
			long begin = System.nanoTime();
			String whole = quick.beginning() + new String(quick.rest().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(whole.lines().filter((line) -> line.contains(";riga ")).count()).isEqualTo(ROWS);
			assertThat(whole).endsWith("\r\n");
			System.out.printf("faults: an export of %d rows was read in %d ms after the signal%n", ROWS,
					(System.nanoTime() - begin) / 1_000_000);
			assertThat(this.application.exitCode()).as("as the system counts a signal").isEqualTo(128 + 15);
			assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(GRACE);
			assertThatIOException().isThrownBy(slow.rest()::readAllBytes);
		}
	}

	@Test
	void whoseDatabaseBreaksDownIsTold() throws Exception {
		try (Download file = download(this.admin)) {
			this.server.kill();
			assertThatIOException().isThrownBy(file.rest()::readAllBytes);
		}
	}

	/** One person gets one file at a time. */
	private Surfer colleague() throws Exception {
		this.admin.page("/staff/users/new");
		String page = this.admin
			.post("/staff/users/new", "username", "vice", "fullName", "Vice Capo", "email", "", "role", "ADMIN")
			.body();
		Matcher password = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}").matcher(page);
		assertThat(password.find()).isTrue();
		return new Surfer(this.address).settleIn("vice", password.group());
	}

	/** It has begun, and is not near its end. */
	private static Download download(Surfer reader) throws Exception {
		InputStream file = reader.download("/staff/audit.csv");
		String beginning = new String(file.readNBytes(BEGINNING), StandardCharsets.UTF_8);
		assertThat(beginning).contains("data_ora", ";riga ");
		return new Download(beginning, file);
	}

	private record Download(String beginning, InputStream rest) implements AutoCloseable {

		@Override
		public void close() throws IOException {
			this.rest.close();
		}

	}

}
