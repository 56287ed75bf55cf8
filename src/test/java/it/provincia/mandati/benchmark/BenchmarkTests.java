// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures, and leaves the table in {@code target/benchmark.csv} and {@code .md}.
 * {@code -Dsize=S}, {@code M} or {@code L} says how large a ledger, {@code -Dsections}
 * which parts of the table; the ledger is kept in the folder {@code -Ddata}, where there
 * is one, and loaded once.
 */
@Tag("bench")
class BenchmarkTests {

	private final Size size = Size.valueOf(System.getProperty("size", "S"));

	private final List<Section> sections = sections(System.getProperty("sections", ""));

	private final List<Exception> failures = new ArrayList<>();

	@TempDir
	Path folder;

	@Test
	void measuresBesideTheLimitsOfTheMachine() throws Exception {
		Path data = Path.of(System.getProperty("data", this.folder.toString())).toAbsolutePath();
		Table table = new Table();
		try (Installation installation = Installation.in(data.resolve(this.size.name()))) {
			Bench bench = new Bench(new Ledger(installation, this.size), this.folder, table);
			if (!this.sections.contains(Section.IMPORT)) {
				bench.ledger().fill();
			}
			for (Section section : this.sections) {
				measure(section, bench);
			}
		}
		finally {
			table.write(Path.of("target"));
		}
		assertThat(this.failures).isEmpty();
	}

	/** What fails in one of them is told at the end: the others may have taken hours. */
	private void measure(Section section, Bench bench) {
		try {
			section.measure(bench);
		}
		catch (Exception ex) {
			bench.table().add(Figure.missing(section.name(), "failed: " + ex.getMessage()));
			this.failures.add(ex);
		}
	}

	private static List<Section> sections(String names) {
		return names.isBlank() ? List.of(Section.values()) : Stream.of(names.split(",")).map(Section::of).toList();
	}

}
