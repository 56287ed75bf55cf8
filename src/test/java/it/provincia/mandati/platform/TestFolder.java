// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Empty data folders; the programs of PostgreSQL are unpacked once for all of them.
 */
final class TestFolder {

	private static final Path PROGRAMS = Path.of("target/postgres-bin").toAbsolutePath();

	private TestFolder() {
	}

	/** With a blank and a quote in its name, which must not trouble any command. */
	static Path make() throws IOException {
		PostgresBinaries.unpacked(PROGRAMS);
		Path folder = Files.createTempDirectory(PROGRAMS.getParent(), "l'anno 2026 ");
		Files.createSymbolicLink(folder.resolve("postgres-bin"), PROGRAMS);
		return folder;
	}

}
