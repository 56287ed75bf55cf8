// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A disk of its own, in memory, to be filled to its last byte. Only root can mount one.
 */
public final class SmallDisk implements AutoCloseable {

	private static final String BALLAST = "ballast";

	private final Path folder;

	private SmallDisk(Path folder) {
		this.folder = folder;
	}

	public static SmallDisk mount(Path folder, int megabytes) throws IOException, InterruptedException {
		Files.createDirectories(folder);
		run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
		return new SmallDisk(folder);
	}

	/** Whether there can be any here. */
	public static boolean isThere() throws InterruptedException {
		try {
			Path folder = Files.createTempDirectory("small-disk");
			try (SmallDisk disk = mount(folder, 1)) {
				return Files.isDirectory(disk.folder());
			}
			finally {
				Files.delete(folder);
			}
		}
		catch (IOException ex) {
			return false;
		}
	}

	public Path folder() {
		return this.folder;
	}

	/** Leaves so many bytes. */
	public void fill(long left) throws IOException, InterruptedException {
		long room = Files.getFileStore(this.folder).getUsableSpace() - left;
		run("fallocate", "--length", Long.toString(room), this.folder.resolve(BALLAST).toString());
	}

	public void makeRoom() throws IOException {
		Files.delete(this.folder.resolve(BALLAST));
	}

	@Override
	public void close() throws IOException {
		try {
			run("umount", "--lazy", this.folder.toString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void run(String... command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes());
		if (process.waitFor() != 0) {
			throw new IOException(said);
		}
	}

}
