// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;

/**
 * The text of our sources, for rules that no class file shows.
 */
final class Sources {

	static final Path RESOURCES = Path.of("src/main/resources");

	static final Path TEMPLATES = RESOURCES.resolve("templates");

	private static final List<String> TOP_LEVEL = List.of(".gitattributes", ".gitignore", "LICENSE", "README.en.md",
			"README.md", "docker-compose.yml", "mvnw", "mvnw.cmd", "pom.xml", "publiccode.yml");

	private Sources() {
	}

	/**
	 * Every file of the repository, whoever wrote it: what is at the top, and what is in
	 * the folders that belong there.
	 */
	static List<Path> all() {
		Stream<Path> inside = Stream.of("src", "docs", ".ci", ".mvn")
			.flatMap((folder) -> under(Path.of(folder), "").stream());
		return Stream.concat(TOP_LEVEL.stream().map(Path::of).filter(Files::exists), inside).toList();
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

	/** Those of the application in Java, as their compiler understands them. */
	static Iterable<? extends CompilationUnitTree> parsed() {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
		try {
			return ((JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
					files.getJavaFileObjectsFromPaths(under(Path.of("src/main/java"), ".java"))))
				.parse();
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
