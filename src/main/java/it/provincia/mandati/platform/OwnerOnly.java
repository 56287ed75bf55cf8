// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files and folders that only the owner of the process may read (modes 0600 and 0700,
 * from their first instant), written whole or not at all.
 */
final class OwnerOnly {

	private OwnerOnly() {
	}

	static void createFolder(Path folder) throws IOException {
		if (Files.notExists(folder)) {
			Files.createDirectory(folder, permissions("rwx------"));
		}
	}

	static void write(Path file, String content) throws IOException {
		Path half = file.resolveSibling("." + file.getFileName() + ".tmp");
		Files.deleteIfExists(half);
		Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		try (FileChannel channel = FileChannel.open(half, options, permissions("rw-------"))) {
			channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
			channel.force(true);
		}
		move(half, file);
	}

	/** Moves within a folder in one step, on the disk too when this returns. */
	static void move(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
		try (FileChannel folder = FileChannel.open(to.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
			folder.force(true);
		}
	}

	private static FileAttribute<Set<PosixFilePermission>> permissions(String mode) {
		return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
	}

}
