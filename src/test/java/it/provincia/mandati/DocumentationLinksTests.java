// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A link from one page of the documentation to another file, or to a heading, leads
 * there.
 */
class DocumentationLinksTests {

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

	private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\\n]*`");

	private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

	static Stream<Path> pages() {
		return Sources.all().stream().filter((file) -> file.toString().endsWith(".md"));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void everyLinkLeadsSomewhere(Path page) {
		List<String> broken = links(page).filter((link) -> !leadsSomewhere(page, link)).toList();
		assertThat(broken).as("broken links of %s", page).isEmpty();
	}

	private static Stream<String> links(Path page) {
		return LINK.matcher(withoutCode(page))
			.results()
			.map((match) -> match.group(1))
			.filter((link) -> !link.matches("(https?|mailto):.*"));
	}

	private static boolean leadsSomewhere(Path page, String link) {
		String[] parts = link.split("#", 2);
		Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
		return Files.exists(target) && (parts.length == 1 || anchors(target).anyMatch(parts[1]::equals));
	}

	/** As the pages of code repositories make them from headings. */
	private static Stream<String> anchors(Path page) {
		return HEADING.matcher(withoutCode(page))
			.results()
			.map((match) -> match.group(1).toLowerCase(Locale.ROOT))
			.map((heading) -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-'));
	}

	private static String withoutCode(Path page) {
		return CODE.matcher(Sources.read(page)).replaceAll("");
	}

}
