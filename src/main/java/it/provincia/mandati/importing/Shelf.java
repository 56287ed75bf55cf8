// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import it.provincia.mandati.platform.Rome;

/**
 * A folder into which files are put by a rename, under their names where these are free.
 *
 * @param folder where it is
 * @param clock what a name that is taken gets its stamp from
 */
record Shelf(Path folder, Clock clock) {

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

	private static final String TEXT = ".txt";

	/** File systems take 255; the rest is for a stamp and for {@code .txt}. */
	private static final int MOST_BYTES = 220;

	/**
	 * @return where the file is now
	 */
	Path put(Path file, String name) throws IOException {
		String fitting = fitting(name);
		Path target = place(fitting);
		for (int copy = 1; Files.exists(target, LinkOption.NOFOLLOW_LINKS); copy++) {
			target = place(stamped(fitting, copy));
		}
		try {
			return Files.move(file, target);
		}
		catch (FileAlreadyExistsException ex) {
			return put(file, name);
		}
	}

	/**
	 * Puts a copy of the file there, whole or not at all. What lies there already is not
	 * put a second time: whoever was interrupted begins again.
	 * @return where it is
	 */
	Path copy(InputStream content, String name) throws IOException {
		Path part = place("." + fitting(name) + ".part");
		try {
			Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
			Path there = place(fitting(name));
			return (Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(part, there) < 0) ? there
					: put(part, name);
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	/**
	 * The files that were put there before that moment. Folders and links are somebody
	 * else's.
	 */
	List<Path> putBefore(Instant moment) throws IOException {
		List<Path> over = new ArrayList<>();
		try (Stream<Path> files = Files.list(this.folder)) {
			for (Path file : files.toList()) {
				if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && putAt(file).isBefore(moment)) {
					over.add(file);
				}
			}
		}
		return over;
	}

	/**
	 * A rename leaves a file the time it was written at, which may be long before, and
	 * changes that of its last change of any sort, where the system tells it.
	 */
	private static Instant putAt(Path file) throws IOException {
		boolean told = file.getFileSystem().supportedFileAttributeViews().contains("unix");
		Object time = Files.getAttribute(file, told ? "unix:ctime" : "lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
		return ((FileTime) time).toInstant();
	}

	/**
	 * Says in a text beside the file what became of it.
	 */
	void explain(Path file, String reason) throws IOException {
		Files.writeString(file.resolveSibling(file.getFileName() + TEXT), reason + System.lineSeparator());
	}

	/**
	 * Says what became of a file that cannot be put there.
	 */
	void explainMissing(String name, String reason) throws IOException {
		copy(new ByteArrayInputStream((reason + System.lineSeparator()).getBytes(StandardCharsets.UTF_8)), name + TEXT);
	}

	/**
	 * Where the system was started without a language, it has no names but plain ones.
	 */
	private Path place(String name) {
		try {
			return this.folder.resolve(name);
		}
		catch (InvalidPathException ex) {
			return this.folder.resolve(name.replaceAll("[^ -~]", "_"));
		}
	}

	private String stamped(String name, int copy) {
		int dot = dot(name);
		String stamp = "-" + STAMP.format(LocalDateTime.ofInstant(this.clock.instant(), Rome.ZONE))
				+ ((copy > 1) ? "-" + copy : "");
		return name.substring(0, dot) + stamp + name.substring(dot);
	}

	private static String fitting(String name) {
		String shorter = name;
		while (shorter.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			int dot = Math.max(dot(shorter), 1);
			shorter = shorter.substring(0, shorter.offsetByCodePoints(dot, -1)) + shorter.substring(dot);
		}
		return shorter;
	}

	/** Where the ending begins; what is long is none. */
	private static int dot(String name) {
		int dot = name.lastIndexOf('.');
		return (dot > 0 && name.length() - dot < 10) ? dot : name.length();
	}

}
