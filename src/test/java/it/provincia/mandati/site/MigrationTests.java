// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

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
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A new version changes the tables while another instance starts, reads, or serves.
 */
@Tag("faults")
class MigrationTests {

	/** What a page waits for behind a change that waits itself, and a little more. */
	private static final Duration LONGEST_PAGE = Duration.ofSeconds(6);

	private static final String NEXT = "V9000__next.sql";

	@TempDir
	Path folder;

	private KillableServer server;

	private JdbcConnectionDetails database;

	private JdbcTemplate jdbc;

	@BeforeEach
	void begin() throws IOException {
		this.server = KillableServer.start(this.folder.resolve("server"));
		this.database = this.server.database();
		this.jdbc = this.server.jdbc();
		Files.createDirectory(this.folder.resolve("next"));
	}

	@AfterEach
	void end() throws IOException {
		this.server.close();
	}

	@Test
	void ofTwoThatStartTogetherOneMakesTheTablesAndOneChangesThem() throws Exception {
		try (Child one = start("one"); Child other = start("other")) {
			one.awaitAddress();
			other.awaitAddress();
		}
		List<String> made = steps();
		assertThat(made).isNotEmpty().doesNotHaveDuplicates();
		next("select pg_sleep(3); create table next_of_all (id int)");
		try (Child one = startNext("one"); Child other = startNext("other")) {
			one.awaitAddress();
			other.awaitAddress();
		}
		assertThat(steps()).hasSize(made.size() + 1).endsWith(NEXT).doesNotHaveDuplicates();
	}

	@Test
	void aChangeThatHasToWaitForAReaderGivesUpBeforeThePagesDo() throws Exception {
		next("alter table account add column next_of_all int");
		try (Child old = start("old")) {
			Surfer admin = new Surfer(old.awaitAddress()).settleIn("capo", "x");
			try (Connection reader = this.jdbc.getDataSource().getConnection();
					Statement statement = reader.createStatement()) {
				reader.setAutoCommit(false);
				statement.executeQuery("select count(*) from account");
				AtomicBoolean over = new AtomicBoolean();
				ExecutorService hand = Executors.newSingleThreadExecutor();
				Future<Duration> longest = hand.submit(() -> longestPage(admin, over));
				try (Child next = startNext("next")) {
					assertThat(next.rest()).containsExactly("Aggiornamento delle tabelle, " + NEXT
							+ ": qualcuno tiene occupate le tabelle. Nulla è cambiato, si può riprovare");
					assertThat(next.exitCode()).isOne();
				}
				over.set(true);
				hand.shutdown();
				System.out.println("faults: the slowest page beside a change that waited: " + longest.get());
				assertThat(longest.get()).isLessThan(LONGEST_PAGE);
			}
			try (Child next = startNext("next")) {
				next.awaitAddress();
			}
			assertThat(steps()).endsWith(NEXT);
			admin.page("/staff/users");
		}
	}

	@Test
	void aChangeThatFailsLeavesNothingAndTheVersionBeforeServesOn() throws Exception {
		try (Child old = start("old")) {
			Surfer admin = new Surfer(old.awaitAddress()).settleIn("capo", "x");
			List<String> before = steps();
			next("create table half_made (id int); alter table that_is_not_there add column x int");
			try (Child next = startNext("next")) {
				assertThat(next.rest()).singleElement()
					.asString()
					.startsWith("Aggiornamento delle tabelle, " + NEXT + ": non è riuscito (")
					.contains("that_is_not_there")
					.endsWith(". Di quel passo non è rimasto nulla");
				assertThat(next.exitCode()).isOne();
			}
			assertThat(steps()).isEqualTo(before);
			assertThat(this.jdbc.queryForObject("select to_regclass('half_made') is null", Boolean.class)).isTrue();
			admin.page("/staff/users");
			next("create table half_made (id int)");
			try (Child next = startNext("next")) {
				next.awaitAddress();
			}
			assertThat(steps()).hasSize(before.size() + 1).endsWith(NEXT);
			admin.page("/staff/users");
		}
	}

	private static Duration longestPage(Surfer admin, AtomicBoolean over) throws Exception {
		Duration longest = Duration.ZERO;
		while (!over.get()) {
			long begin = System.nanoTime();
			HttpResponse<String> page = admin.get("/staff/users");
			assertThat(page.statusCode()).isEqualTo(200);
			Duration taken = Duration.ofNanos(System.nanoTime() - begin);
			longest = (taken.compareTo(longest) > 0) ? taken : longest;
		}
		return longest;
	}

	private List<String> steps() {
		return this.jdbc.queryForList("select script from flyway_schema_history where success order by installed_rank",
				String.class);
	}

	private void next(String sql) throws IOException {
		Files.writeString(this.folder.resolve("next").resolve(NEXT), sql + ";\n");
	}

	private Child start(String name) throws IOException {
		return start(name, "classpath:db/migration");
	}

	/** What the version to come has more is one script. */
	private Child startNext(String name) throws IOException {
		return start(name, "classpath:db/migration,filesystem:" + this.folder.resolve("next"));
	}

	private Child start(String name, String scripts) throws IOException {
		Map<String, String> settings = new HashMap<>(Map.of("SPRING_DATASOURCE_URL", this.database.getJdbcUrl(),
				"SPRING_DATASOURCE_USERNAME", this.database.getUsername(), "SPRING_DATASOURCE_PASSWORD",
				this.database.getPassword(), "MANDATI_PASSWORD_KEY", "k".repeat(32), "MANDATI_PASSWORD_COST", "4",
				"MANDATI_DATA_DIR", this.folder.resolve(name).toString(), "SERVER_PORT", "0"));
		settings.putAll(Map.of("SPRING_FLYWAY_LOCATIONS", scripts, "MANDATI_ADMIN_USERNAME", "capo",
				"MANDATI_ADMIN_PASSWORD", "x"));
		return Child.start(Child.productionClassPath(), MandatiApplication.class, settings);
	}

}
