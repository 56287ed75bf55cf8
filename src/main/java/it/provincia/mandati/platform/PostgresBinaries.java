// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL, which the jar carries as an archive for each platform and
 * the data folder holds unpacked: so every user who runs the application has their own,
 * and a place from which programs may run is the operator's choice.
 */
final class PostgresBinaries {

	private static final int EXECUTABLE = 0100;

	private PostgresBinaries() {
	}

	/** The folder of the programs, unpacked if this release's are not there yet. */
	static Path unpacked(Path folder) throws IOException {
		URL archive = archive();
		JarURLConnection entry = (JarURLConnection) archive.openConnection();
		entry.setUseCaches(false);
		try (InputStream content = entry.getInputStream()) {
			Path release = folder.resolve(Long.toHexString(entry.getJarEntry().getCrc()));
			if (Files.notExists(release)) {
				FileSystemUtils.deleteRecursively(folder);
				Path half = Files.createDirectories(folder.resolve("unpacking"));
				unpack(content, half);
				Files.move(half, release);
			}
			return release.resolve("bin");
		}
	}

	private static URL archive() {
		String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
		String family = system.startsWith("mac") ? "darwin" : system.split(" ")[0];
		String architecture = System.getProperty("os.arch");
		boolean arm = architecture.equals("aarch64");
		String name = "/postgres-%s-%s.txz".formatted(family, arm ? "arm_64" : "x86_64");
		URL archive = PostgresBinaries.class.getResource(name);
		if (archive == null || !(arm || architecture.equals("amd64") || architecture.equals("x86_64"))) {
			throw new SettingException("SPRING_DATASOURCE_URL",
					"il database interno non c'è per questo sistema (%s, %s): indicarne uno esterno".formatted(system,
							architecture));
		}
		return archive;
	}

	private static void unpack(InputStream archive, Path folder) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path target = folder.resolve(entry.getName()).normalize();
				if (entry.isDirectory()) {
					Files.createDirectories(target);
					continue;
				}
				Files.createDirectories(target.getParent());
				if (entry.isSymbolicLink()) {
					Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
				}
				else {
					Files.copy(tar, target);
					String mode = ((entry.getMode() & EXECUTABLE) != 0) ? "rwxr-xr-x" : "rw-r--r--";
					Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
				}
			}
		}
	}

}
