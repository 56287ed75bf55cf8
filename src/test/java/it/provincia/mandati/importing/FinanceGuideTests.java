// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import it.provincia.mandati.importing.format.Column;
import it.provincia.mandati.importing.format.FileKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The finance office's manual is whole: a column or a reason that is not explained there
 * fails the build.
 */
class FinanceGuideTests {

	private static final String GUIDE = read(Path.of("docs/finance.md"));

	private static final Properties MESSAGES = messages();

	static Stream<Arguments> columns() {
		return Arrays.stream(FileKind.values())
			.flatMap((kind) -> kind.columns().stream().map((column) -> Arguments.of(kind, column)));
	}

	@ParameterizedTest
	@MethodSource("columns")
	void everyColumnIsInTheTableOfItsKindAndSaysWhetherItMustBeThere(FileKind kind, Column column) {
		String must = column.must() ? "obbligatoria" : "facoltativa";
		assertThat(section(MESSAGES.getProperty("FileKind." + kind)))
			.contains("\n| `%s` | %s | ".formatted(column.header(), must));
	}

	static Stream<String> reasons() {
		return MESSAGES.stringPropertyNames()
			.stream()
			.filter((key) -> key.startsWith("import.reason.") || key.startsWith("import.refused."))
			.sorted();
	}

	/** In the words that people read in the report, so that they find them. */
	@ParameterizedTest
	@MethodSource("reasons")
	void everyReasonIsThereWithWhatToDo(String key) {
		String words = Pattern.quote(MESSAGES.getProperty(key).replaceAll("\\{[0-9]}", "…"));
		assertThat(GUIDE).containsPattern("\n\\| " + words + " \\| \\S[^|]*\\|\n");
	}

	private static String section(String heading) {
		return Stream.of(GUIDE.split("\n## "))
			.filter((section) -> section.startsWith(heading + "\n"))
			.collect(Collectors.joining());
	}

	private static Properties messages() {
		Properties messages = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
			messages.load(reader);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return messages;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
