// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.Haproxy;
import it.provincia.mandati.platform.KillableServer;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances behind haproxy are started anew one after the other while people read, as
 * for a new release: nobody notices.
 */
@Tag("faults")
@EnabledIf(value = "isHaproxyThere", disabledReason = "there is no haproxy")
class RollingRestartTests {

	private static final int READERS = 4;

	@TempDir
	Path folder;

	private List<Integer> ports;

	private final AtomicBoolean over = new AtomicBoolean();

	private JdbcConnectionDetails database;

	@Test
	void nobodyNoticesThatBothAreStartedAnew() throws Exception {
		this.ports = List.of(Child.freePort(), Child.freePort());
		ExecutorService hands = Executors.newFixedThreadPool(READERS);
		try (KillableServer server = KillableServer.start(this.folder.resolve("server"))) {
			this.database = server.database();
			List<Child> instances = new ArrayList<>(List.of(start(0), start(1)));
			try (Haproxy proxy = Haproxy.before(this.ports, this.folder)) {
				Surfer admin = new Surfer(proxy.address()).settleIn("capo", "x");
				List<Future<Readings>> readers = new ArrayList<>();
				for (int i = 0; i < READERS; i++) {
					readers.add(hands.submit(reader(admin)));
				}
				for (int i = 0; i < 2; i++) {
					Thread.sleep(2000);
					instances.get(i).terminate();
					instances.set(i, start(i));
				}
				Thread.sleep(2000);
				this.over.set(true);
				report(readers);
			}
			finally {
				instances.forEach(Child::close);
			}
		}
		finally {
			hands.shutdownNow();
		}
	}

	private static void report(List<Future<Readings>> readers) throws Exception {
		int all = 0;
		List<String> failures = new ArrayList<>();
		for (Future<Readings> reader : readers) {
			all += reader.get().count();
			failures.addAll(reader.get().failures());
		}
		System.out.printf("faults: rolling restart, %d pages read, %d failed%n", all, failures.size());
		assertThat(failures).isEmpty();
		assertThat(all).isGreaterThan(100);
	}

	private Callable<Readings> reader(Surfer admin) {
		return () -> {
			List<String> failures = new ArrayList<>();
			int count = 0;
			while (!this.over.get()) {
				int status = admin.get("/staff/users").statusCode();
				count++;
				if (status != 200) {
					failures.add(String.valueOf(status));
				}
			}
			return new Readings(count, failures);
		};
	}

	private Child start(int number) throws IOException {
		Child application = Child.start(Child.productionClassPath(), MandatiApplication.class,
				Map.of("SPRING_DATASOURCE_URL", this.database.getJdbcUrl(), "SPRING_DATASOURCE_USERNAME",
						this.database.getUsername(), "SPRING_DATASOURCE_PASSWORD", this.database.getPassword(),
						"MANDATI_PASSWORD_KEY", "k".repeat(32), "MANDATI_PASSWORD_COST", "4", "MANDATI_DATA_DIR",
						this.folder.resolve("data" + number).toString(), "SERVER_PORT",
						String.valueOf(this.ports.get(number)), "MANDATI_ADMIN_USERNAME", "capo",
						"MANDATI_ADMIN_PASSWORD", "x"));
		application.awaitLine("ready: ");
		return application;
	}

	static boolean isHaproxyThere() {
		return Haproxy.isThere();
	}

	private record Readings(int count, List<String> failures) {

	}

}
