// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.ConfigurationProperties;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The operators' manual holds the one table of settings: each that the program reads is
 * in it, under the name that an operator writes.
 */
class OperatorsGuideTests {

	private static final String GUIDE = Sources.read(Path.of("docs/operators.md"));

	/**
	 * A single setting, read where it is used: {@code @Value("${mandati.data-dir:}")}.
	 */
	private static final Pattern VALUE = Pattern.compile("\"\\$\\{(mandati\\.[a-z.-]+)");

	static Stream<String> settings() {
		Stream<String> single = Sources.under(Path.of("src/main/java"), ".java")
			.stream()
			.flatMap((source) -> VALUE.matcher(Sources.read(source)).results())
			.map((MatchResult match) -> variable(match.group(1)));
		Stream<String> grouped = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackagesOf(MandatiApplication.class)
			.stream()
			.filter((type) -> type.isAnnotatedWith(ConfigurationProperties.class))
			.map(JavaClass::reflect)
			.filter(Class::isRecord)
			.filter((type) -> type.getAnnotation(ConfigurationProperties.class).value().startsWith("mandati."))
			.flatMap((type) -> of(type, type.getAnnotation(ConfigurationProperties.class).value()));
		return Stream.concat(single, grouped).distinct().sorted();
	}

	@ParameterizedTest
	@MethodSource("settings")
	void everySettingIsInTheTable(String setting) {
		assertThat(GUIDE).contains("`" + setting + "`");
	}

	/** Whoever has run out of memory does half of everything: better begun anew. */
	@ParameterizedTest
	@ValueSource(strings = { "docs/mandati.service", "docker-compose.yml" })
	void whoRunsOutOfMemoryIsStartedAnew(Path file) {
		assertThat(Sources.read(file)).contains(" -XX:+ExitOnOutOfMemoryError")
			.containsPattern("(?m)^ *(Restart=on-failure|restart: unless-stopped)$");
		assertThat(GUIDE).contains("`-XX:+ExitOnOutOfMemoryError`");
	}

	private static Stream<String> of(Class<?> settings, String prefix) {
		return Stream.of(settings.getRecordComponents()).flatMap((component) -> of(component, prefix));
	}

	private static Stream<String> of(RecordComponent component, String prefix) {
		String name = prefix + "." + component.getName().replaceAll("([a-z])([A-Z])", "$1_$2");
		return component.getType().isRecord() ? of(component.getType(), name) : Stream.of(variable(name));
	}

	private static String variable(String property) {
		return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
	}

}
