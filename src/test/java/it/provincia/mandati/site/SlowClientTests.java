// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.Pace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Four hundred who send or read a byte a second, directly before the application, without
 * the proxy that holds most of it off.
 */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowClientTests {

	private static final int MANY = 400;

	@TempDir
	static Path folder;

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

	private final List<Socket> sockets = new ArrayList<>();

	private Child application;

	private URI address;

	@BeforeAll
	void start() throws IOException {
		this.application = Child.start(Child.productionClassPath(), MandatiApplication.class,
				Map.of("MANDATI_DATA_DIR", folder.toString(), "MANDATI_DEMO", "false", "SERVER_PORT", "0",
						"MANDATI_ADMIN_USERNAME", "capo", "MANDATI_ADMIN_PASSWORD", "x", "LC_ALL", "C"));
		this.address = URI.create(this.application.awaitAddress());
	}

	@AfterEach
	void hangUp() throws IOException {
		for (Socket socket : this.sockets) {
			socket.close();
		}
		this.sockets.clear();
	}

	@AfterAll
	void end() {
		this.clock.shutdownNow();
		this.application.close();
	}

	@ParameterizedTest
	@EnumSource
	void everybodyElseIsServedQuickly(Slowness slowness) throws Exception {
		Pace alone = pages();
		for (int i = 0; i < MANY; i++) {
			this.sockets.add(slowness.begin(this.address.getPort()));
		}
		this.clock.scheduleAtFixedRate(() -> this.sockets.forEach(slowness::goOn), 1, 1, TimeUnit.SECONDS);
		Pace among = pages();
		System.out.printf("faults: %d of %s; pages alone p95 %d ms, among them %s, p95 %d ms%n", MANY, slowness,
				alone.p95(), among.statuses(), among.p95());
		assertThat(among.statuses()).containsOnlyKeys(200);
		assertThat(among.p95()).isLessThan(Math.max(100, 5 * alone.p95()));
	}

	private Pace pages() {
		return Pace.keep(10, Duration.ofSeconds(10),
				(i) -> HttpRequest.newBuilder(this.address.resolve("/help")).timeout(Duration.ofSeconds(30)).build());
	}

	private enum Slowness {

		HEADERS("GET /login HTTP/1.1\r\nHost: localhost\r\nX-A: "),

		BODY_OF_A_FORM("POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
				+ "Content-Length: 10000\r\n\r\nusername="),

		BODY_OF_AN_UPLOAD("POST /staff/imports/new HTTP/1.1\r\nHost: localhost\r\n"
				+ "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 100000000\r\n\r\n--b\r\n"),

		/** One answer at a time, as the proxy asks for them. */
		READING("GET /look/app.css HTTP/1.1\r\nHost: localhost\r\n\r\n");

		private final String request;

		Slowness(String request) {
			this.request = request;
		}

		Socket begin(int port) throws IOException {
			Socket socket = new Socket();
			socket.setReceiveBufferSize(1024);
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
			socket.getOutputStream().write(this.request.getBytes(StandardCharsets.US_ASCII));
			return socket;
		}

		/** Whoever was sent away is. */
		void goOn(Socket socket) {
			try {
				if (this == READING) {
					socket.getInputStream().read();
				}
				else {
					socket.getOutputStream().write('a');
				}
			}
			catch (IOException ex) {
				return;
			}
		}

	}

}
