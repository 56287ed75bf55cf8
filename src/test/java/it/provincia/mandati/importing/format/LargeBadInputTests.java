// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import it.provincia.mandati.platform.Child;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that are bad by being large where nobody would: each is refused in a process that
 * has 40 MB.
 */
class LargeBadInputTests {

	private static final String OFFICES = "codice_ufficio;denominazione\n";

	private static final String JOURNAL = "<flusso_giornale_di_cassa>";

	@TempDir
	Path folder;

	static Stream<Arguments> files() {
		return Stream.of(
				file("a line of 200 MB", "refused unreadable", OFFICES + "A;", "x".repeat(1000), 200_000, "\n"),
				file("a header of 200 MB", "refused unknownKind", "", "x".repeat(1000), 200_000, "\n"),
				file("a quote that is never closed", "refused unreadable", OFFICES + "A;\"", "x;y\n", 50_000_000, ""),
				file("a header of a million columns", "refused doubleColumn", "codice_ufficio;denominazione", ";x",
						1_000_000, "\n"),
				file("a row of a million columns", "refused unreadable", OFFICES + "A;B", ";x", 1_000_000, "\n"),
				file("an attribute of 50 MB", "refused unreadable", "<flusso_giornale_di_cassa x='", "x".repeat(1000),
						50_000, "'/>"),
				file("an attribute of 50 MB full of brackets", "refused unreadable", JOURNAL + "<a x='", ">",
						50_000_000, "'/>"),
				file("a name of 50 MB", "refused unreadable", "<", "x".repeat(1000), 50_000, "/>"),
				file("a comment of 200 MB", "refused unreadable", JOURNAL + "<!--", "<x> ", 50_000_000, "-->"),
				file("a text of 200 MB in one section", "refused unreadable", JOURNAL + "<a><![CDATA[", "<x> ",
						50_000_000, "]]></a>"),
				file("an instruction of 50 MB", "refused unreadable", JOURNAL + "<?x ", "> ", 25_000_000, "?>"),
				file("a million attributes", "refused unreadable", JOURNAL + "<a ", "x%d='' ", 1_000_000, "/>"),
				file("a text of 200 MB", "refused unreadable", JOURNAL + "<a>", "x".repeat(1000), 200_000, "</b>"),
				file("elements 200,000 deep", "refused unreadable", JOURNAL, "<a>", 200_000, ""));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("files")
	void isRefusedInLittleMemory(String name, String outcome, List<String> parts, int times) throws Exception {
		Path file = write(parts, times);
		try (Child child = Child.start(ReadingProgram.class, Map.of("JAVA_TOOL_OPTIONS", "-Xmx40m"), file.toString())) {
			assertThat(child.rest()).last().isEqualTo(outcome);
		}
	}

	private Path write(List<String> parts, int times) throws IOException {
		Path file = this.folder.resolve("large");
		try (BufferedWriter writer = Files.newBufferedWriter(file)) {
			writer.write(parts.get(0));
			boolean numbered = parts.get(1).contains("%d");
			for (int i = 0; i < times; i++) {
				writer.write(numbered ? parts.get(1).formatted(i) : parts.get(1));
			}
			writer.write(parts.get(2));
		}
		return file;
	}

	private static Arguments file(String name, String outcome, String begin, String repeated, int times, String end) {
		return Arguments.of(name, outcome, List.of(begin, repeated, end), times);
	}

}
