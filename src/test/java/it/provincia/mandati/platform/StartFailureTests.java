// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.validation.constraints.Max;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.validation.annotation.Validated;

import it.provincia.mandati.MandatiApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * A setting with which the application cannot start is told in one line that names it.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTests {

	@TempDir
	Path temp;

	@Test
	void aDataFolderThatCannotBeMadeIsTold(CapturedOutput output) throws IOException {
		Path file = Files.createFile(this.temp.resolve("file"));
		String line = failureOf(output, DataFolder.class, "mandati.data-dir=" + file.resolve("data"));
		assertThat(line).matches("MANDATI_DATA_DIR: la cartella .*/file/data non si può creare o non è scrivibile .*");
	}

	@Test
	void anExternalDatabaseThatIsDownIsToldWithoutWhatItsAddressHides(CapturedOutput output) throws IOException {
		String line = failureOf(output, ExternalDatabase.class,
				"spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/x?password=hidden".formatted(closedPort()));
		assertThat(line).startsWith("SPRING_DATASOURCE_URL: il database jdbc:postgresql://127.0.0.1:")
			.contains("/x non risponde")
			.doesNotContain("hidden");
	}

	@Test
	void aWrongDatabasePasswordIsTold(CapturedOutput output) {
		String line = failureOf(output, ExternalDatabase.class,
				"spring.datasource.url=" + TestServer.freshDatabase().getJdbcUrl(), "spring.datasource.username=x",
				"spring.datasource.password=wrong");
		assertThat(line).startsWith("SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD: ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "mandati.example", "ftp://mandati.example", "https://", "https://a b", "https://a/?q=1" })
	void aPublicAddressThatIsNoneIsTold(String address, CapturedOutput output) {
		assertThat(failureOf(output, PublicAddress.class, "mandati.public-url=" + address))
			.startsWith("MANDATI_PUBLIC_URL: «" + address + "»");
	}

	@Test
	void aValueOfTheWrongKindIsTold(CapturedOutput output) {
		assertThat(failureOf(output, Sample.class, "mandati.sample.most-rows=many"))
			.startsWith("MANDATI_SAMPLE_MOST_ROWS (mandati.sample.most-rows): il valore «many» non va bene");
	}

	@Test
	void aValueOutOfBoundsIsTold(CapturedOutput output) {
		assertThat(failureOf(output, Sample.class, "mandati.sample.most-rows=11"))
			.isEqualTo("MANDATI_SAMPLE_MOST_ROWS (mandati.sample.most-rows): al massimo 10 righe (valore: 11)");
	}

	@Test
	void whatATypeOfOursSaysOfAValueIsTold(CapturedOutput output) {
		assertThat(failureOf(output, Sample.class, "mandati.sample.code=x")).isEqualTo("MANDATI_CODE: non è un codice");
	}

	@Test
	void aPortInUseIsTold(CapturedOutput output) throws IOException {
		try (ServerSocket taken = new ServerSocket(0)) {
			String line = failureOf(output, Web.class, "server.port=" + taken.getLocalPort());
			assertThat(line).isEqualTo(
					"SERVER_PORT: la porta %d è già usata da un altro programma".formatted(taken.getLocalPort()));
		}
	}

	@Test
	void theWholeApplicationSaysNothingElseAndEndsWithOne() throws Exception {
		Map<String, String> environment = Map.of("SPRING_DATASOURCE_URL",
				"jdbc:postgresql://127.0.0.1:%d/x".formatted(closedPort()), "MANDATI_DATA_DIR", this.temp.toString(),
				"SERVER_PORT", "0", "LC_ALL", "C");
		try (Child child = Child.start(Child.productionClassPath(), MandatiApplication.class, environment)) {
			assertThat(child.rest()).singleElement().asString().startsWith("SPRING_DATASOURCE_URL: ");
			assertThat(child.exitCode()).isOne();
		}
	}

	private static String failureOf(CapturedOutput output, Class<?> application, String... properties) {
		SpringApplicationBuilder builder = new SpringApplicationBuilder(application);
		String[] arguments = Stream.concat(Stream.of("logging.level.root=off"), Stream.of(properties))
			.map((property) -> "--" + property)
			.toArray(String[]::new);
		if (application != Web.class) {
			builder.web(WebApplicationType.NONE);
		}
		assertThatException().isThrownBy(() -> builder.run(arguments).close());
		assertThat(output.getErr().lines()).hasSize(1);
		return output.getErr().strip();
	}

	private static int closedPort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Configuration(proxyBeanMethods = false)
	@Import({ ExternalDatabaseConfiguration.class, DataSourceAutoConfiguration.class })
	static class ExternalDatabase {

		ExternalDatabase(DataSource dataSource) throws SQLException {
			dataSource.getConnection().close();
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(SampleSettings.class)
	static class Sample {

	}

	@Configuration(proxyBeanMethods = false)
	@Import(TomcatServletWebServerAutoConfiguration.class)
	static class Web {

	}

	@Validated
	@ConfigurationProperties("mandati.sample")
	record SampleSettings(@Max(value = 10, message = "al massimo 10 righe") int mostRows, String code) {

		SampleSettings {
			if ("x".equals(code)) {
				throw new SettingException("MANDATI_CODE", "non è un codice");
			}
		}

	}

}
