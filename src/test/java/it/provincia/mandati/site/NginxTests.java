// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import it.provincia.mandati.MandatiApplication;
import it.provincia.mandati.platform.Child;
import it.provincia.mandati.platform.KillableServer;
import it.provincia.mandati.platform.Tools;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application behind the nginx of the manual, with another certificate and other
 * ports: what strangers find there (ASVS 5.0 12.1.1, 12.1.2, 12.2.1, 4.1.3).
 */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIf(value = "areToolsThere", disabledReason = "nginx, sslscan, openssl or curl is missing")
class NginxTests {

	private static final String NAME = "mandati.example.org";

	private static final String FRAME = """
			daemon off;
			pid %1$s/nginx.pid;
			error_log %1$s/errors.log;
			events {}
			http {
			    include %1$s/mandati.conf;
			}
			""";

	private Path folder;

	private int open;

	private int secured;

	private KillableServer server;

	private Child application;

	private Process nginx;

	@BeforeAll
	void start(@TempDir Path folder) throws Exception {
		this.folder = folder;
		this.server = KillableServer.start(this.folder.resolve("server"));
		int inside = Child.freePort();
		this.application = startApplication(inside);
		this.open = Child.freePort();
		this.secured = Child.freePort();
		Tools.certify(NAME, Path.of(path("privkey.pem")), Path.of(path("fullchain.pem")));
		Files.writeString(this.folder.resolve("mandati.conf"),
				Files.readString(Path.of("docs/nginx.conf"))
					.replaceAll("(?m)^\\s*listen \\[::].*$", "")
					.replace("listen 80", "listen 127.0.0.1:" + this.open)
					.replace("listen 443", "listen 127.0.0.1:" + this.secured)
					.replace("/etc/ssl/mandati", this.folder.toString())
					.replace("/var/log/nginx", this.folder.toString())
					.replace("127.0.0.1:8080", "127.0.0.1:" + inside));
		Path frame = Files.writeString(this.folder.resolve("nginx.conf"), FRAME.formatted(this.folder));
		this.nginx = new ProcessBuilder("nginx", "-c", frame.toString()).inheritIO().start();
		Tools.said("curl", "--silent", "--retry", "20", "--retry-connrefused", "--retry-delay", "1",
				"http://127.0.0.1:" + this.open);
	}

	private Child startApplication(int port) throws IOException {
		JdbcConnectionDetails database = this.server.database();
		Child started = Child.start(Child.productionClassPath(), MandatiApplication.class,
				Map.of("SPRING_DATASOURCE_URL", database.getJdbcUrl(), "SPRING_DATASOURCE_USERNAME",
						database.getUsername(), "SPRING_DATASOURCE_PASSWORD", database.getPassword(),
						"MANDATI_PASSWORD_KEY", "k".repeat(32), "MANDATI_DATA_DIR", path("data"), "SERVER_PORT",
						String.valueOf(port), "SERVER_ADDRESS", "127.0.0.1", "SERVER_FORWARD_HEADERS_STRATEGY",
						"native", "MANDATI_PASSWORD_COST", "4"));
		started.awaitAddress();
		return started;
	}

	@AfterAll
	void stop() throws Exception {
		this.nginx.destroy();
		this.nginx.waitFor();
		this.application.close();
		this.server.close();
	}

	@Test
	@Order(1)
	void speaksTls12And13WithStrongSuitesAlone() throws Exception {
		String scan = Tools.said("sslscan", "--xml=-", "--sni-name=" + NAME, "127.0.0.1:" + this.secured);
		assertThat(found(scan, "<protocol type=\"(\\w+)\" version=\"([\\d.]+)\" enabled=\"1\""))
			.containsExactlyInAnyOrder("tls 1.2", "tls 1.3");
		assertThat(found(scan, "<cipher status=\"\\w+\" sslversion=\"[^\"]*\" bits=\"(\\d+)\" cipher=\"([^\"]+)\""))
			.isNotEmpty()
			.allSatisfy((suite) -> assertThat(suite)
				.matches("(128|256) (TLS_(AES|CHACHA20).*|ECDHE-ECDSA-(AES\\d+-GCM|CHACHA20).*)"));
		assertThat(scan).contains("<renegotiation supported=\"0\"")
			.doesNotContain("compression supported=\"1\"", "vulnerable=\"1\"");
	}

	@Test
	@Order(2)
	void whoComesWithoutTlsIsSentToIt() throws Exception {
		assertThat(answer("http", "/documents?q=x")).startsWith("HTTP/1.1 301")
			.contains("Location: https://" + NAME + "/documents?q=x");
	}

	@Test
	@Order(3)
	void whoCallsItByAnotherNameGetsNothing() throws Exception {
		assertThat(Tools.said("curl", "--silent", "--insecure", "--include", "https://127.0.0.1:" + this.secured))
			.isEmpty();
		assertThat(Tools.said("curl", "--silent", "--include", "http://127.0.0.1:" + this.open)).isEmpty();
	}

	@Test
	@Order(4)
	void pagesBearTheApplicationsHeadersOnceAndCookiesForTlsAlone() throws Exception {
		String page = answer("https", "/login");
		assertThat(page).startsWith("HTTP/1.1 200").doesNotContain("Server: nginx/");
		assertThat(found(page, "(?im)^(strict-transport-security: )(.*)$"))
			.containsExactly("Strict-Transport-Security:  max-age=31536000; includeSubDomains");
		assertThat(found(page, "(?im)^set-cookie: (\\S+?)=[^;]*(.*)$")).isNotEmpty()
			.allSatisfy((cookie) -> assertThat(cookie).startsWith("__Host-").contains("Secure", "HttpOnly", "Path=/"));
	}

	@Test
	@Order(5)
	void theStateOfHealthIsNotShownOutside() throws Exception {
		assertThat(answer("https", "/actuator/health")).startsWith("HTTP/1.1 404");
		assertThat(answer("https", "/actuator/prometheus")).startsWith("HTTP/1.1 404");
	}

	@Test
	@Order(6)
	void nobodyHasAnotherAddressWrittenDown() throws Exception {
		String jar = path("cookies");
		String form = answer("https", "/login", "--cookie-jar", jar);
		String token = found(form, "name=\"(_csrf)\"[^>]*value=\"([^\"]+)\"").get(0).split(" ")[1];
		assertThat(answer("https", "/login", "--cookie", jar, "--data-urlencode", "_csrf=" + token, "--data",
				"username=admin&password=wrong", "--header", "X-Forwarded-For: 203.0.113.9", "--header",
				"Forwarded: for=203.0.113.9"))
			.startsWith("HTTP/1.1 302");
		assertThat(this.server.jdbc()
			.queryForList("select host(address) from audit_event where action = 'LOGGED_IN' and outcome = 'FAILURE'",
					String.class))
			.containsExactly("127.0.0.1");
	}

	@Test
	@Order(7)
	void whileTheApplicationIsStoppedVisitorsAreToldToComeAgain() throws Exception {
		this.application.terminate();
		assertThat(answer("https", "/documents")).startsWith("HTTP/1.1 503")
			.contains("Retry-After: 120", "Strict-Transport-Security", "momentaneamente fermo");
	}

	private String answer(String scheme, String path, String... options) throws Exception {
		int port = scheme.equals("https") ? this.secured : this.open;
		return Tools.said(Stream.concat(
				Stream.of("curl", "--silent", "--include", "--cacert", path("fullchain.pem"), "--resolve",
						"%s:%d:127.0.0.1".formatted(NAME, port), "%s://%s:%d%s".formatted(scheme, NAME, port, path)),
				Stream.of(options))
			.toArray(String[]::new));
	}

	private String path(String name) {
		return this.folder.resolve(name).toString();
	}

	private static List<String> found(String text, String pattern) {
		return Pattern.compile(pattern).matcher(text).results().map(NginxTests::groups).toList();
	}

	private static String groups(MatchResult found) {
		List<String> groups = new ArrayList<>();
		for (int i = 1; i <= found.groupCount(); i++) {
			groups.add(found.group(i));
		}
		return String.join(" ", groups);
	}

	static boolean areToolsThere() {
		return Tools.areThere("nginx", "sslscan", "openssl", "curl");
	}

}
