// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the catalogue of reusable software is told of the program is what the program is.
 */
class PubliccodeTests {

	private static final Map<String, Object> CARD = new Yaml().load(Sources.read(Path.of("publiccode.yml")));

	private static final Pattern BUNDLE = Pattern.compile("messages(?:_([a-z]+))?\\.properties");

	@Test
	void theVersionIsThatOfTheBuild() {
		assertThat(CARD).containsEntry("softwareVersion", version());
	}

	@Test
	void aReleaseHasADateAndWhatIsNoReleaseHasNone() {
		assertThat(CARD.containsKey("releaseDate")).isEqualTo(!version().endsWith("-SNAPSHOT"));
	}

	@Test
	void theLicenceIsThatOfEverySource() {
		assertThat(section(CARD, "legal")).containsEntry("license", "AGPL-3.0-or-later");
	}

	@Test
	void theLanguagesAreThoseOfTheMessages() {
		String[] languages = Sources.under(Sources.RESOURCES, ".properties")
			.stream()
			.map((file) -> BUNDLE.matcher(file.getFileName().toString()))
			.filter(Matcher::matches)
			.map((bundle) -> (bundle.group(1) != null) ? bundle.group(1) : "it")
			.toArray(String[]::new);
		assertThat((List<?>) section(CARD, "localisation").get("availableLanguages")).map(String::valueOf)
			.containsExactlyInAnyOrder(languages);
		assertThat(section(CARD, "description")).containsOnlyKeys(languages);
	}

	/** The bounds are those of publiccode.yml 0.7. */
	@ParameterizedTest
	@ValueSource(strings = { "it", "en" })
	void theDescriptionHasTheLengthThatTheStandardAsks(String language) {
		Map<String, Object> description = section(section(CARD, "description"), language);
		assertThat((String) description.get("shortDescription")).hasSizeBetween(20, 150);
		assertThat((String) description.get("longDescription")).hasSizeBetween(150, 10_000);
		assertThat((List<?>) description.get("features")).hasSizeBetween(5, 20);
	}

	@ParameterizedTest
	@ValueSource(strings = { "it", "en" })
	void everyPictureIsThere(String language) {
		assertThat((List<?>) section(section(CARD, "description"), language).get("screenshots")).isNotEmpty()
			.allSatisfy((picture) -> assertThat(Path.of((String) picture)).exists());
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> section(Map<String, Object> parent, String name) {
		return (Map<String, Object>) parent.get(name);
	}

	private static String version() {
		Matcher version = Pattern.compile("<artifactId>mandati</artifactId>\\s*<version>([^<]+)</version>")
			.matcher(Sources.read(Path.of("pom.xml")));
		assertThat(version.find()).isTrue();
		return version.group(1);
	}

}
