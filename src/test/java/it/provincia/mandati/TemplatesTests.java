// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every template: it is short, it begins in standards mode, and it has
 * nothing that a strict content security policy forbids or that trusts what it shows.
 */
class TemplatesTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final int MOST_LINES = 90;

	private static final Pattern FORBIDDEN = Pattern.compile(
			"(?i)th:utext|th:inline|\\[\\(|<style|\\sstyle=|th:style|\\son[a-z]+=|th:on[a-z]+=|javascript:|<script(?! th:src)");

	@ParameterizedTest(name = "{0}")
	@MethodSource("templates")
	void isShortStrictAndWithoutInlineCode(Path template) throws IOException {
		String html = Files.readString(TEMPLATES.resolve(template));
		assertThat(html).startsWith("<!DOCTYPE html>\n");
		assertThat(html.lines().count()).isLessThanOrEqualTo(MOST_LINES);
		assertThat(FORBIDDEN.matcher(html).results().map((found) -> found.group()).toList()).isEmpty();
	}

	static Stream<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".html"))
				.map(TEMPLATES::relativize)
				.sorted()
				.toList()
				.stream();
		}
	}

}
