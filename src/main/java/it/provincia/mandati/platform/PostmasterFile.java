// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * PostgreSQL's own note of the server that runs on a cluster, {@code postmaster.pid}: its
 * first line is the process number. It stays behind when the server is killed.
 */
final class PostmasterFile {

	private final Path folder;

	private final Path file;

	PostmasterFile(Path folder) {
		this.folder = folder;
		this.file = folder.resolve("postmaster.pid");
	}

	/** Whether that process lives and is a server on this very cluster. */
	boolean serverAlive() throws IOException {
		return process().filter((process) -> isServer(process, this.folder)).isPresent();
	}

	/**
	 * Numbers are used again, after a restart of a container at the first chance. That
	 * other program must neither be stopped nor keep the server from starting; against a
	 * second server PostgreSQL still has its guard in shared memory.
	 */
	void deleteIfOfAnotherProgram() throws IOException {
		if (process().isPresent() && !serverAlive()) {
			Files.deleteIfExists(this.file);
		}
	}

	static boolean isServer(ProcessHandle process, Path folder) {
		return process.info()
			.commandLine()
			.filter((line) -> line.contains("/postgres") && line.contains(folder.toString()))
			.isPresent();
	}

	private Optional<ProcessHandle> process() throws IOException {
		if (Files.notExists(this.file)) {
			return Optional.empty();
		}
		String number = Files.readString(this.file).lines().findFirst().orElse("").strip();
		return number.matches("[0-9]{1,18}") ? ProcessHandle.of(Long.parseLong(number)) : Optional.empty();
	}

}
