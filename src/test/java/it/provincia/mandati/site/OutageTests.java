// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.account.Visitor;
import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.KillableServer;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database goes away and comes back under the application as it runs in production,
 * which nobody starts again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutageTests {

	/** 2 s for a connection that does not come. */
	private static final Duration SOON = Duration.ofSeconds(3);

	/** 10 s for an answer that does not come. */
	private static final Duration WHEN_FROZEN = Duration.ofSeconds(12);

	@TempDir
	static Path folder;

	private final ExecutorService hands = Executors.newCachedThreadPool();

	private KillableServer server;

	private Child application;

	private Surfer admin;

	private Surfer nobody;

	@BeforeAll
	void logIn() throws Exception {
		this.server = KillableServer.start(folder.resolve("server"));
		JdbcConnectionDetails database = this.server.database();
		this.application = Child.start(Child.productionClassPath(), MandatiApplication.class,
				Map.of("SPRING_DATASOURCE_URL", database.getJdbcUrl(), "SPRING_DATASOURCE_USERNAME",
						database.getUsername(), "SPRING_DATASOURCE_PASSWORD", database.getPassword(),
						"MANDATI_PASSWORD_KEY", "k".repeat(32), "MANDATI_PASSWORD_COST", "4", "MANDATI_DATA_DIR",
						folder.resolve("data").toString(), "SERVER_PORT", "0", "MANDATI_ADMIN_USERNAME", "capo",
						"MANDATI_ADMIN_PASSWORD", "x", "LC_ALL", "C"));
		String address = this.application.awaitAddress();
		this.nobody = new Surfer(address);
		this.admin = new Surfer(address).settleIn("capo", "x");
		this.admin.page("/staff/users");
	}

	@AfterAll
	void end() throws IOException {
		this.hands.shutdownNow();
		this.application.close();
		this.server.close();
	}

	@Test
	void whileItIsDownEverybodyIsToldSoAndAfterwardsNobodyHasToLogInAgain() throws Exception {
		this.server.stopAtOnce();
		for (String path : List.of("/staff/users", "/staff/audit.csv", "/password", "/documents", "/nothing")) {
			assertOutage(soon(() -> this.admin.get(path), SOON));
		}
		assertOutage(soon(() -> this.admin.post("/login", "username", "capo", "password", Visitor.OWN_PASSWORD), SOON));
		assertOutage(
				soon(() -> this.admin.post("/staff/users/new", "username", "anna", "fullName", "Anna", "role", "URP"),
						SOON));
		for (String path : List.of("/", "/login", "/help", "/look/app.css", "/actuator/health/liveness")) {
			assertThat(soon(() -> this.nobody.get(path), SOON).statusCode()).as(path).isEqualTo(200);
		}
		assertThat(soon(() -> this.nobody.get("/actuator/health/readiness"), SOON).statusCode()).isEqualTo(503);

		this.server.startAgain();
		assertBack();
	}

	@Test
	void whileItIsFrozenNobodyWaitsForLong() throws Exception {
		signal("STOP");
		try {
			assertOutage(soon(() -> this.admin.get("/staff/users"), WHEN_FROZEN));
			// What lay in the pool is known to be of no use by now.
			assertOutage(soon(() -> this.admin.get("/staff/users"), SOON));
			assertThat(this.nobody.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
		}
		finally {
			signal("CONT");
		}
		assertBack();
	}

	@Test
	void whoComesWhileAllConnectionsAreInUseIsToldToComeAgain() throws Exception {
		JdbcConnectionDetails database = this.server.database();
		try (Connection other = DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(),
				database.getPassword()); Statement statement = other.createStatement()) {
			other.setAutoCommit(false);
			statement.execute("lock table account in access exclusive mode");
			List<Future<Integer>> crowd = Stream
				.generate(() -> this.hands.submit(() -> this.admin.get("/staff/users").statusCode()))
				.limit(30)
				.toList();
			Thread.sleep(500);
			assertOutage(soon(() -> this.admin.get("/staff/users"), SOON));
			other.rollback();
			assertBack();
			for (Future<Integer> answer : crowd) {
				assertThat(answer.get()).isIn(200, 503);
			}
		}
	}

	/** Within five seconds, for whoever was logged in. */
	private void assertBack() throws Exception {
		Instant end = Instant.now().plusSeconds(5);
		while (this.admin.get("/staff/users").statusCode() != 200) {
			assertThat(Instant.now()).isBefore(end);
			Thread.sleep(200);
		}
		assertThat(this.nobody.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
	}

	private static void assertOutage(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.body()).startsWith("<!DOCTYPE html>")
			.contains("Il servizio è momentaneamente fermo", "lang=\"en\"", "0372")
			.doesNotContainIgnoringCase("exception", "sql", "tomcat");
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("30");
		assertThat(answer.headers().firstValue("Content-Security-Policy"))
			.hasValueSatisfying((policy) -> assertThat(policy).contains("default-src 'none'"));
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
		assertThat(answer.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("SESSION"));
	}

	private static HttpResponse<String> soon(Visit visit, Duration limit) throws Exception {
		Instant begin = Instant.now();
		HttpResponse<String> answer = visit.make();
		assertThat(Duration.between(begin, Instant.now())).as(answer.uri().getPath()).isLessThan(limit);
		return answer;
	}

	private void signal(String name) throws Exception {
		for (ProcessHandle process : this.server.processes()) {
			new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
		}
	}

	private interface Visit {

		HttpResponse<String> make() throws Exception;

	}

}
