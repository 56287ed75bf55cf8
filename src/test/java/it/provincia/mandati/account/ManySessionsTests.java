// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.KillableServer;
import it.provincia.mandati.platform.Pace;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand sessions, each with a turn now and then: the list of the largest creditor
 * of the demo, fifty times a second.
 */
@Tag("faults")
class ManySessionsTests {

	private static final int SESSIONS = 10_000;

	private static final long MEGABYTE = 1 << 20;

	/** As the framework cleans up, once a minute. */
	private static final String CLEAN_UP = "delete from spring_session where expiry_time < ?";

	@TempDir
	Path folder;

	@Test
	void pagesAreQuickTheTableIsSmallAndSoonCleaned() throws Exception {
		try (KillableServer server = KillableServer.start(this.folder.resolve("server"));
				Child application = start(server.database())) {
			String address = application.awaitAddress();
			JdbcClient jdbc = JdbcClient.create(server.jdbc());
			copy(jdbc, creditor(address));
			Pace.keep(20, Duration.ofSeconds(15), (i) -> list(address, i));
			Pace pages = Pace.keep(50, Duration.ofSeconds(30), (i) -> list(address, i * 7 % SESSIONS));
			long size = jdbc.sql("""
					select pg_total_relation_size('spring_session')
					       + pg_total_relation_size('spring_session_attributes')""").query(Long.class).single();
			long begin = System.nanoTime();
			int gone = jdbc.sql(CLEAN_UP).param(System.currentTimeMillis() + Duration.ofDays(1).toMillis()).update();
			long millis = (System.nanoTime() - begin) / 1_000_000;
			System.out.printf("faults: %d sessions; pages at 50/s %s, p95 %d ms; tables %d MB; cleaned up in %d ms%n",
					gone, pages.statuses(), pages.p95(), size / MEGABYTE, millis);
			assertThat(pages.statuses()).containsOnlyKeys(200);
			assertThat(gone).isGreaterThanOrEqualTo(SESSIONS);
			assertThat(pages.p95()).isLessThan(500);
			assertThat(size).isLessThan(200 * MEGABYTE);
			assertThat(millis).isLessThan(1000);
			application.terminate();
		}
	}

	/**
	 * The sessions are all of one person, who therefore may ask for any number of pages.
	 */
	private Child start(JdbcConnectionDetails database) throws Exception {
		return Child.start(Child.productionClassPath(), MandatiApplication.class,
				Map.of("SPRING_DATASOURCE_URL", database.getJdbcUrl(), "SPRING_DATASOURCE_USERNAME",
						database.getUsername(), "SPRING_DATASOURCE_PASSWORD", database.getPassword(),
						"MANDATI_PASSWORD_KEY", "k".repeat(32), "MANDATI_DATA_DIR",
						this.folder.resolve("data").toString(), "MANDATI_DEMO", "true", "SERVER_PORT", "0", "LC_ALL",
						"C"));
	}

	private Surfer creditor(String address) throws Exception {
		String[] words = Files.readAllLines(this.folder.resolve("data/demo-logins.txt"))
			.stream()
			.filter((line) -> line.startsWith("login: CREDITOR "))
			.findFirst()
			.orElseThrow()
			.split(" ");
		return new Surfer(address).settleIn(words[2], words[3]);
	}

	/** What a log-in leaves, so many times. */
	private static void copy(JdbcClient jdbc, Surfer creditor) {
		String session = creditor.cookies().replaceFirst(".*\\bSESSION=([^;]+).*", "$1");
		jdbc.sql("""
				with original as (select * from spring_session where session_id = :session),
				    copied as (
				        insert into spring_session
				        select lpad(n::text, 36, '0'), lpad(n::text, 36, '0'), creation_time, last_access_time,
				               max_inactive_interval, expiry_time, principal_name
				        from original, generate_series(0, :most) n returning primary_id)
				insert into spring_session_attributes
				select copied.primary_id, attribute_name, attribute_bytes
				from copied, spring_session_attributes join original on original.primary_id = session_primary_id""")
			.param("session", session)
			.param("most", SESSIONS - 1)
			.update();
	}

	private static HttpRequest list(String address, int session) {
		return HttpRequest.newBuilder(URI.create(address + "/documents"))
			.header("Cookie", "SESSION=%036d".formatted(session))
			.build();
	}

}
