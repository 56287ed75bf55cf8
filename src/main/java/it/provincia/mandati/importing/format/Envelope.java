// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;

/**
 * A file as it came, and what is to be read out of it: the entries of a zip, one level,
 * or the file itself. It is recognised by what is in it.
 */
public final class Envelope implements Closeable {

	private static final byte[] ZIP = { 'P', 'K' };

	private final List<Content> contents;

	private final @Nullable ZipFile zip;

	private Envelope(List<Content> contents, @Nullable ZipFile zip) {
		this.contents = contents;
		this.zip = zip;
	}

	/**
	 * @param name what people call the file
	 * @param scratch for what is taken out
	 * @throws RefusedFileException when it is a zip that cannot be opened, or that no
	 * honest sender makes
	 */
	public static Envelope open(Path file, String name, Scratch scratch) throws IOException, RefusedFileException {
		if (!isZip(file)) {
			return new Envelope(List.of(new Content(name, (content) -> file, scratch)), null);
		}
		ZipFile zip = zip(file);
		try {
			return new Envelope(ZipEntries.of(zip, Files.size(file), name, scratch), zip);
		}
		catch (RefusedFileException | RuntimeException ex) {
			zip.close();
			throw ex;
		}
	}

	/**
	 * In the order in which they lie, to be closed one after the other.
	 */
	public List<Content> contents() {
		return this.contents;
	}

	static boolean isZip(Path file) throws IOException {
		try (InputStream bytes = Files.newInputStream(file)) {
			byte[] start = bytes.readNBytes(4);
			return start.length == 4 && start[0] == ZIP[0] && start[1] == ZIP[1] && start[2] < '\b' && start[3] < '\t';
		}
	}

	private static ZipFile zip(Path file) throws IOException, RefusedFileException {
		try {
			return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
		}
		catch (ZipException | EOFException ex) {
			throw new RefusedFileException("damagedZip");
		}
	}

	@Override
	public void close() throws IOException {
		if (this.zip != null) {
			this.zip.close();
		}
	}

}
