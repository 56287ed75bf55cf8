// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The folder for what is taken out of a zip or a signature, while it is read. Instances
 * may share it: each file bears its owner, so that what a killed one has left is known.
 *
 * @param owner the instance that reads
 */
public record Scratch(Path folder, UUID owner) {

	private static final int OWNER_LENGTH = 36;

	Path file() throws IOException {
		return Files.createTempFile(this.folder, this.owner + "-", null);
	}

	/**
	 * Throws away what nobody reads any more.
	 * @param isAtWork whether that instance may still be reading
	 */
	public void sweep(Predicate<UUID> isAtWork) throws IOException {
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				if (!isAtWork.test(ownerOf(file.getFileName().toString()))) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	/**
	 * One who is nobody, where the name tells none.
	 */
	private static UUID ownerOf(String name) {
		try {
			return UUID.fromString(name.substring(0, Math.min(OWNER_LENGTH, name.length())));
		}
		catch (IllegalArgumentException ex) {
			return new UUID(0, 0);
		}
	}

}
