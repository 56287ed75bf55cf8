// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two programs that browser tests need, where this machine has them:
 * {@code MANDATI_CHROMIUM} and {@code MANDATI_NODE} name them, else they are looked for
 * as systems install them.
 */
final class Programs {

	private Programs() {
	}

	static Optional<Path> chromium() {
		return find("MANDATI_CHROMIUM", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
				"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
				"/Applications/Chromium.app/Contents/MacOS/Chromium");
	}

	static Optional<Path> node() {
		return find("MANDATI_NODE", "node", "nodejs");
	}

	private static Optional<Path> find(String setting, String... names) {
		String set = System.getenv(setting);
		Stream<Path> candidates = (set != null) ? Stream.of(Path.of(set))
				: Stream.of(names).flatMap(Programs::candidates);
		return candidates.filter(Files::isExecutable).findFirst();
	}

	private static Stream<Path> candidates(String name) {
		return name.startsWith("/") ? Stream.of(Path.of(name))
				: Stream.of(System.getenv("PATH").split(File.pathSeparator)).map((folder) -> Path.of(folder, name));
	}

}
