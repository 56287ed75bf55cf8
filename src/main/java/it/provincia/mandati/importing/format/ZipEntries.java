// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a zip holds. Its entries' names are read to people and nothing else, so none of
 * them leads out of a folder; sizes are judged before anything is unpacked, and kept to
 * while it is (ASVS 5.0 5.2.3).
 */
final class ZipEntries {

	private static final int MOST_ENTRIES = 10_000;

	private static final long LARGEST = 2L << 30;

	/** What is honestly packed shrinks to a hundredth at best. */
	private static final long MOST_SHRUNK = 200;

	private static final long NOT_SUSPICIOUS = 100L << 20;

	/** By these an office file, which is a zip too, is known. */
	private static final Set<String> OFFICE_FILE = Set.of("[Content_Types].xml", "mimetype");

	private static final int LONGEST_NAME = 200;

	private ZipEntries() {
	}

	static List<Content> of(ZipFile zip, long packed, String name, Scratch scratch) throws RefusedFileException {
		requireHonest(zip, packed);
		List<? extends ZipEntry> entries = zip.stream().filter((entry) -> !isAside(entry)).toList();
		if (entries.isEmpty()) {
			throw new RefusedFileException("emptyZip");
		}
		return entries.stream()
			.map((entry) -> new Content(name + Content.INSIDE + label(entry), (content) -> unpack(zip, entry, content),
					scratch))
			.collect(Collectors.toList());
	}

	private static void requireHonest(ZipFile zip, long packed) throws RefusedFileException {
		if (zip.size() > MOST_ENTRIES) {
			throw new RefusedFileException("largeZip");
		}
		if (zip.stream().map(ZipEntry::getName).anyMatch(OFFICE_FILE::contains)) {
			throw new RefusedFileException("officeFile");
		}
		long unpacked = 0;
		for (ZipEntry entry : zip.stream().toList()) {
			unpacked += Math.min(Math.max(0, entry.getSize()), LARGEST + 1);
		}
		if (unpacked > LARGEST || unpacked > NOT_SUSPICIOUS && unpacked / MOST_SHRUNK > packed) {
			throw new RefusedFileException("largeZip");
		}
	}

	/**
	 * Folders, and what some systems put in without being asked.
	 */
	private static boolean isAside(ZipEntry entry) {
		String name = entry.getName();
		return entry.isDirectory() || name.startsWith("__MACOSX/") || label(entry).startsWith(".");
	}

	private static String label(ZipEntry entry) {
		String name = entry.getName().replaceAll("[\\p{Cntrl}\\p{Cf}]", "_").replaceFirst("(?s)^.*[/\\\\]", "");
		return name.isBlank() ? "_" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
	}

	private static Path unpack(ZipFile zip, ZipEntry entry, Content content) throws IOException, RefusedFileException {
		Path file = content.temporary();
		CRC32 sum = new CRC32();
		try (InputStream packed = new CheckedInputStream(zip.getInputStream(entry), sum);
				OutputStream unpacked = Files.newOutputStream(file)) {
			copy(packed, unpacked, entry.getSize());
		}
		catch (ZipException | EOFException ex) {
			throw new RefusedFileException("damagedZip");
		}
		if (sum.getValue() != entry.getCrc()) {
			throw new RefusedFileException("damagedZip");
		}
		return file;
	}

	/**
	 * Copies no more than was announced: more would not be honest.
	 */
	private static void copy(InputStream packed, OutputStream unpacked, long announced) throws IOException {
		byte[] buffer = new byte[1 << 16];
		long left = announced;
		for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
			left -= read;
			if (left < 0) {
				throw new ZipException("Longer than announced");
			}
			unpacked.write(buffer, 0, read);
		}
	}

}
