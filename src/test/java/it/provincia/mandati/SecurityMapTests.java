// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The map of the standard names tests and files that exist, and has one row for each
 * requirement. Whether a test shows what the row says is for people to judge.
 */
class SecurityMapTests {

	private static final String MAP = Sources.read(Path.of("docs/security.md"));

	private static final Pattern NAMED = Pattern.compile("`([^`\n]+)`");

	private static final String TEST = "[A-Z]\\w*Tests(\\.\\w+)?";

	private static final String FILE = "\\w[\\w./-]*\\.(java|properties|html|js|sql|md|conf|env|service|yml|xml)";

	private static final Path TESTS = Path.of("src/test/java");

	/** What paths begin at. */
	private static final List<Path> ROOTS = List.of(Path.of(""), Path.of("src/main/java/it/provincia/mandati"),
			Sources.RESOURCES);

	/** A requirement, or several that stand one after the other in the standard. */
	private static final Pattern ROW = Pattern
		.compile("(?m)^\\| (\\d+\\.\\d+\\.\\d+)(?: – (\\d+\\.\\d+\\.\\d+))? \\| (\\S+) \\| [^|]+ \\| (.+) \\|$");

	private static final String HOW = "`.+|(not applicable|deviation|by construction|open): .+";

	/** The level of each requirement, in the order of the standard. */
	private static final Map<String, String> LEVELS = Sources.read(Path.of("src/test/resources/asvs-5.0.0.csv"))
		.lines()
		.skip(1)
		.map((line) -> line.split(","))
		.collect(Collectors.toMap((cells) -> cells[0], (cells) -> cells[1], (one, other) -> one, LinkedHashMap::new));

	@Test
	void everyTestThatIsNamedIsThere() {
		assertThat(named(TEST)).hasSizeGreaterThan(100)
			.filteredOn((test) -> !isTest(test))
			.as("no such tests")
			.isEmpty();
	}

	@Test
	void everyFileThatIsNamedIsThere() {
		assertThat(named(FILE)).isNotEmpty()
			.filteredOn((file) -> ROOTS.stream().noneMatch((root) -> Files.isRegularFile(root.resolve(file))))
			.as("no such files")
			.isEmpty();
	}

	@Test
	void everyRequirementOfLevelsOneAndTwoHasOneRow() {
		List<String> mapped = rows().flatMap((row) -> ids(row).stream()).toList();
		assertThat(LEVELS.keySet()).hasSize(345)
			.filteredOn((id) -> !LEVELS.get(id).equals("3"))
			.filteredOn((id) -> !mapped.contains(id))
			.as("without a row")
			.isEmpty();
		assertThat(mapped).doesNotHaveDuplicates();
	}

	@Test
	void everyRowHasARequirementItsLevelAndHowItIsShown() {
		assertThat(rows().filter((row) -> ids(row).isEmpty() || !hasItsLevel(row) || !row.group(4).matches(HOW))
			.map(MatchResult::group)).as("rows that are not right").isEmpty();
	}

	private static Stream<MatchResult> rows() {
		return ROW.matcher(MAP).results();
	}

	/** None where the standard has no such requirement. */
	private static List<String> ids(MatchResult row) {
		List<String> all = List.copyOf(LEVELS.keySet());
		int from = all.indexOf(row.group(1));
		int to = (row.group(2) != null) ? all.indexOf(row.group(2)) : from;
		return (from >= 0 && to >= from) ? all.subList(from, to + 1) : List.of();
	}

	private static boolean hasItsLevel(MatchResult row) {
		List<String> levels = ids(row).stream().map(LEVELS::get).distinct().sorted().toList();
		String span = (levels.size() == 1) ? levels.get(0) : levels.get(0) + "–" + levels.get(levels.size() - 1);
		return row.group(3).equals(span);
	}

	private static List<String> named(String form) {
		return NAMED.matcher(MAP)
			.results()
			.map((match) -> match.group(1))
			.filter((name) -> name.matches(form))
			.distinct()
			.toList();
	}

	private static boolean isTest(String name) {
		String[] parts = name.split("\\.");
		return Sources.under(TESTS, "/" + parts[0] + ".java")
			.stream()
			.anyMatch((file) -> parts.length == 1 || hasTest(file, parts[1]));
	}

	private static boolean hasTest(Path file, String method) {
		String name = TESTS.relativize(file).toString().replaceFirst("\\.java$", "").replaceAll("[/\\\\]", ".");
		try {
			return Stream.of(Class.forName(name, false, SecurityMapTests.class.getClassLoader()).getDeclaredMethods())
				.filter((declared) -> declared.getName().equals(method))
				.anyMatch((declared) -> AnnotationSupport.isAnnotated(declared, Testable.class));
		}
		catch (ClassNotFoundException ex) {
			return false;
		}
	}

}
