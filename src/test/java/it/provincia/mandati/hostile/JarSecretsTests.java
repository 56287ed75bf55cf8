// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.hostile;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.platform.Child;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.core.io.FileSystemResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What of ours goes into the jar has no secret in it: no file that keeps one, no setting
 * that is one, nothing that looks as random as a key (ASVS 5.0 13.3.1, 13.4.1). The jar
 * is made after the tests, of the folder that they run from.
 */
class JarSecretsTests {

	private static final Path CLASSES = Path.of("target/classes");

	/** Names of files that keep secrets, or that only developers need. */
	private static final Pattern KEEPING = Pattern.compile(
			"(?i)(.*/)?([.]env.*|[.]git.*|.*[.](pem|p12|pfx|jks|keystore|key|kdbx|map|bak|orig|swp|log|sqlite)|id_[a-z0-9]+|.*demo-logins.*|application-[^/]+)");

	private static final Pattern PRIVATE_KEY = Pattern.compile(
			"-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|eyJ[A-Za-z0-9_-]{20,}[.]eyJ");

	private static final Pattern SETTING = Pattern.compile("(?i).*(password|passwd|secret|token|credential|[.-]key)$");

	/** What base 64 and base 16 make of keys of 128 bits and more. */
	private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9+/_=-]{22,}");

	private static final Pattern BASE_16 = Pattern.compile("[0-9]*[a-f]+[0-9]+[0-9a-f]{28,}");

	/** Of four and a half bits a sign, which no word and no name has. */
	private static final double BITS = 4.5;

	/**
	 * Files with texts that look random, and why no secret is among them.
	 */
	private static final Map<String, String> RANDOM_FILES = Map.of("it/provincia/mandati/account/InitialPassword.class",
			"the alphabet of initial passwords", "it/provincia/mandati/account/FactorSecret.class",
			"the alphabet of base 32", "it/provincia/mandati/site/ErrorReference.class", "the alphabet of references");

	@Test
	void noFileKeepsSecrets() {
		assertThat(files()).hasSizeGreaterThan(500)
			.map(JarSecretsTests::name)
			.noneMatch((name) -> KEEPING.matcher(name).matches());
		assertThat(files()).noneMatch((file) -> PRIVATE_KEY.matcher(content(file)).find());
	}

	@Test
	void noSettingIsASecret() throws IOException {
		Properties settings = PropertiesLoaderUtils
			.loadProperties(new FileSystemResource(CLASSES.resolve("application.properties")));
		assertThat(settings.stringPropertyNames()).isNotEmpty().noneMatch((name) -> SETTING.matcher(name).matches());
		assertThat(settings.values().stream().map(String::valueOf))
			.noneMatch((value) -> value.matches(".*:[^/@ ]+@.*"));
	}

	@Test
	void nothingLooksAsRandomAsAKey() {
		Map<String, List<String>> found = files().stream()
			.filter((file) -> !name(file).startsWith("META-INF/sbom/"))
			.collect(Collectors.toMap(JarSecretsTests::name, JarSecretsTests::random));
		found.values().removeIf(List::isEmpty);
		assertThat(found.keySet()).as(found.toString()).isEqualTo(RANDOM_FILES.keySet());
	}

	@Test
	void nothingOfTheTestsIsWithIt() {
		assertThat(Arrays.stream(Child.productionClassPath().split(File.pathSeparator)))
			.contains(CLASSES.toAbsolutePath().toString());
		assertThat(CLASSES.resolve("config")).doesNotExist();
		assertThat(files()).map(JarSecretsTests::name).noneMatch((name) -> name.matches(".*Tests?([$].*)?[.]class"));
	}

	private static List<Path> files() {
		try (Stream<Path> files = Files.walk(CLASSES)) {
			return files.filter(Files::isRegularFile).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(Path file) {
		return CLASSES.relativize(file).toString().replace(File.separatorChar, '/');
	}

	/** As the bytes are: what is looked for is ASCII, in classes too. */
	private static String content(Path file) {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> random(Path file) {
		if (name(file).matches(".*[.](ttf|woff2|png|ico)")) {
			return List.of();
		}
		return RANDOM.matcher(content(file))
			.results()
			.map(MatchResult::group)
			.filter((text) -> BASE_16.matcher(text).matches()
					|| bits(text) > BITS && text.matches(".*[0-9].*") && text.matches(".*[A-Z].*"))
			.collect(Collectors.toCollection(ArrayList::new));
	}

	/** Of each sign, as often as it stands there (Shannon). */
	private static double bits(String text) {
		Map<Integer, Long> counts = text.chars()
			.boxed()
			.collect(Collectors.groupingBy((sign) -> sign, Collectors.counting()));
		return counts.values()
			.stream()
			.mapToDouble((count) -> (double) count / text.length())
			.map((share) -> -share * Math.log(share) / Math.log(2))
			.sum();
	}

}
