// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import it.provincia.mandati.MandatiApplication;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * A database on another machine, spoken to as the manual says: over TLS, with its
 * certificate looked at (ASVS 5.0 12.3.1, 12.3.2).
 */
@Tag("faults")
@EnabledIf(value = "isOpensslThere", disabledReason = "there is no openssl")
class DatabaseTlsTests {

	@TempDir
	Path folder;

	private String options;

	@BeforeEach
	void optionsOfTheManual() throws IOException {
		Matcher url = Pattern.compile("SPRING_DATASOURCE_URL='jdbc:postgresql://db[^?]*\\?(sslmode=[^']*)'")
			.matcher(Files.readString(Path.of("docs/operators.md")));
		assertThat(url.find()).isTrue();
		this.options = url.group(1);
	}

	@Test
	void isSpokenToInSecretAndNeverWithAnotherCertificate() throws Exception {
		certificate("server");
		certificate("other");
		try (KillableServer server = KillableServer.start(this.folder.resolve("postgres"))) {
			server.command("alter system set ssl_cert_file = '%s'".formatted(path("server.crt")),
					"alter system set ssl_key_file = '%s'".formatted(path("server.key")), "alter system set ssl = on");
			server.stopAtOnce();
			server.startAgain();
			assertThatIllegalStateException().isThrownBy(() -> start(server.database(), "other.crt"))
				.withMessageContaining("SPRING_DATASOURCE_URL");
			try (Child application = start(server.database(), "server.crt")) {
				List<Boolean> secret = server.jdbc()
					.queryForList("""
							select ssl from pg_stat_ssl join pg_stat_activity using (pid)
							where application_name = 'PostgreSQL JDBC Driver' and pid <> pg_backend_pid()""",
							Boolean.class);
				assertThat(secret).as("connections of %s", application.pid()).isNotEmpty().containsOnly(true);
			}
		}
	}

	private Child start(JdbcConnectionDetails database, String authority) throws IOException {
		String url = database.getJdbcUrl().replace("127.0.0.1", "localhost");
		Child application = Child.start(Child.productionClassPath(), MandatiApplication.class,
				Map.of("SPRING_DATASOURCE_URL",
						url + "?" + this.options.replaceAll("sslrootcert=[^&]*", "sslrootcert=" + path(authority)),
						"SPRING_DATASOURCE_USERNAME", database.getUsername(), "SPRING_DATASOURCE_PASSWORD",
						database.getPassword(), "MANDATI_PASSWORD_KEY", "k".repeat(32), "MANDATI_DATA_DIR",
						path("data"), "SERVER_PORT", "0"));
		application.awaitAddress();
		return application;
	}

	private void certificate(String name) throws IOException, InterruptedException {
		Tools.certify("localhost", Path.of(path(name + ".key")), Path.of(path(name + ".crt")));
	}

	private String path(String name) {
		return this.folder.resolve(name).toString();
	}

	static boolean isOpensslThere() {
		return Tools.areThere("openssl");
	}

}
