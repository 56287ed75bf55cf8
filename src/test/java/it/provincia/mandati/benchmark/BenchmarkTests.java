// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures, prints the table and writes it to {@code target/benchmark.csv}. Of which
 * size, says {@code -Dsize=S}, {@code M} or {@code L}.
 */
@Tag("bench")
class BenchmarkTests {

	private static final String COPY = "COPY of the same rows";

	private final Size size = Size.valueOf(System.getProperty("size", "S"));

	private final List<Figure> figures = new ArrayList<>();

	@TempDir
	Path folder;

	@Test
	void loadsBesideTheCopyOfPostgresql() throws Exception {
		try (Installation installation = Installation.start(this.folder)) {
			LedgerFiles files = new LedgerFiles(this.folder, this.size);
			CopyReference copy = new CopyReference(installation, this.folder);
			double documents = installation.load(files.documents("documenti-1.csv"));
			compare("documents, first load", this.size.documents(), documents, copy.seconds(ofDocuments()));
			double again = installation.load(oneBlankLineMore(files.documents("documenti-2.csv")));
			against("documents, unchanged", this.size.documents(), again, documents, "first load", 2);
			double mandates = installation.load(files.mandates("mandati-1.csv"));
			compare("mandates, first load", files.mandated(), mandates, copy.seconds(ofMandates()));
			again = installation.load(oneBlankLineMore(files.mandates("mandati-2.csv")));
			against("mandates, unchanged", files.mandated(), again, mandates, "first load", 2);
		}
		List<String> table = Stream.concat(Stream.of(Figure.HEADER), this.figures.stream().map(Figure::line)).toList();
		Files.write(Path.of("target/benchmark.csv"), table);
		table.forEach(System.out::println);
		assertThat(this.figures).hasSize(4);
	}

	private void compare(String name, long rows, double seconds, double reference) {
		against(name, rows, seconds, reference, COPY, 0.5);
	}

	private void against(String name, long rows, double seconds, double reference, String referenceName,
			double target) {
		this.figures.add(new Figure(name, rows / seconds, "rows/s", referenceName, rows / reference, target));
	}

	/** Another file by its bytes, with the same rows. */
	private static Path oneBlankLineMore(Path file) throws Exception {
		return Files.write(file, "\n".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
	}

	private static Map<String, String> ofDocuments() {
		return all("creditor", "office", "stated_subject", "document", "position");
	}

	/** A mandate writes the position it pays anew. */
	private static Map<String, String> ofMandates() {
		Map<String, String> tables = all("mandate", "mandate_line", "allocation", "position_line", "position_movement");
		tables.put("position", "document_id is not null and live_line");
		return tables;
	}

	private static Map<String, String> all(String... tables) {
		Map<String, String> all = new LinkedHashMap<>();
		for (String table : tables) {
			all.put(table, "true");
		}
		return all;
	}

}
