// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * All figures of a run. Each is printed when it is known, because a run takes long.
 */
final class Table {

	private final List<Figure> figures = new ArrayList<>();

	void add(Figure figure) {
		this.figures.add(figure);
		System.out.println("benchmark: " + String.join("; ", figure.cells()));
	}

	void add(String name, Measure value, String unit, String referenceName, double reference, Target target) {
		add(new Figure(name, value, unit, referenceName, reference, target));
	}

	/** Leaves {@code benchmark.csv} in the folder, and its rows in Markdown beside it. */
	void write(Path folder) throws IOException {
		Files.write(folder.resolve("benchmark.csv"), rows().map((cells) -> String.join(";", cells)).toList());
		Files.write(folder.resolve("benchmark.md"), markdown());
	}

	private List<String> markdown() {
		List<String> lines = new ArrayList<>(
				rows().map((cells) -> "| " + String.join(" | ", cells).replaceAll(" +", " ") + " |").toList());
		lines.add(1, "|" + String.join("|", Collections.nCopies(Figure.HEADER.size(), "---")) + "|");
		return lines;
	}

	private Stream<List<String>> rows() {
		return Stream.concat(Stream.of(Figure.HEADER), this.figures.stream().map(Figure::cells));
	}

}
