// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.Pace;
import it.provincia.mandati.platform.Surfer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * For half a minute fifty a second try names that nobody has, at the cost of passwords of
 * production: from one address, or each from another.
 */
@Tag("faults")
class LogInFloodTests {

	private static final Duration LENGTH = Duration.ofSeconds(30);

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "1,429", "60000,503" })
	void whoIsInsideReadsOnAndWhoIsTurnedAwayIsToldWhenToComeBack(int addresses, int refusal) throws Exception {
		try (Child application = Child.start(Child.productionClassPath(), MandatiApplication.class,
				Map.of("MANDATI_DATA_DIR", this.folder.toString(), "MANDATI_DEMO", "false", "SERVER_PORT", "0",
						"SERVER_FORWARD_HEADERS_STRATEGY", "native", "MANDATI_ADMIN_USERNAME", "capo",
						"MANDATI_ADMIN_PASSWORD", "x", "LC_ALL", "C"))) {
			String address = application.awaitAddress();
			Surfer admin = new Surfer(address).settleIn("capo", "x");
			Surfer stranger = new Surfer(address);
			stranger.page("/login");
			CompletableFuture<Pace> flood = CompletableFuture
				.supplyAsync(() -> Pace.keep(50, LENGTH, (i) -> logIn(address, stranger, i, addresses)));
			Pace pages = Pace.keep(5, LENGTH, (i) -> page(address, admin));
			Pace tries = flood.join();
			System.out.printf("faults: log-ins of 50/s from %d addresses %s; pages meanwhile %s, p95 %d ms%n",
					addresses, tries.statuses(), pages.statuses(), pages.p95());
			assertThat(pages.statuses()).containsOnlyKeys(200);
			assertThat(pages.p95()).isLessThan(1000);
			assertThat(tries.statuses()).containsKey(refusal);
			assertThat(tries.statuses().keySet()).isSubsetOf(302, 429, 503);
			assertThat(tries.answers()).filteredOn((answer) -> answer.response().statusCode() != 302)
				.allMatch((answer) -> answer.response().headers().firstValue("Retry-After").isPresent());
			application.terminate();
		}
	}

	private static HttpRequest page(String address, Surfer admin) {
		return HttpRequest.newBuilder(URI.create(address + "/staff/users")).header("Cookie", admin.cookies()).build();
	}

	private static HttpRequest logIn(String address, Surfer stranger, int i, int addresses) {
		int from = i % addresses;
		return HttpRequest.newBuilder(URI.create(address + "/login"))
			.header("Cookie", stranger.cookies())
			.header("X-Forwarded-For", "198.%d.%d.7".formatted(20 + from / 250, from % 250))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers
				.ofString("_csrf=" + stranger.token() + "&username=nessuno" + i + "&password=x"))
			.build();
	}

}
