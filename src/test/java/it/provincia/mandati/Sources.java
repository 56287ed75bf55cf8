// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The text of our sources, for rules that no class file shows.
 */
final class Sources {

	static final Path RESOURCES = Path.of("src/main/resources");

	static final Path TEMPLATES = RESOURCES.resolve("templates");

	private Sources() {
	}

	/**
	 * The files under a folder whose names end so; none where there is no such folder.
	 */
	static List<Path> under(Path folder, String... endings) {
		if (Files.notExists(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> Stream.of(endings).anyMatch(file.toString()::endsWith))
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static List<Path> templates() {
		return under(TEMPLATES, ".html");
	}

	/** Without its comments, which may speak of what a template must not do. */
	static String template(Path file) {
		return read(file).replaceAll("(?s)<!--.*?-->", "");
	}

	static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
