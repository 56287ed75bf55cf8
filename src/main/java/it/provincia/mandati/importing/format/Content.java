// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something to be read out of a file: the file itself, or an entry of it, out of its
 * signature. It is taken out when it is asked for, and what that left on the disk goes
 * when it is closed.
 */
public final class Content implements Closeable {

	/** Stands between the name of a file and that of what lies in it. */
	static final String INSIDE = " › ";

	private final String name;

	private final Extraction extraction;

	private final Scratch scratch;

	private @Nullable Path plain;

	private final List<Path> leftovers = new ArrayList<>();

	Content(String name, Extraction extraction, Scratch scratch) {
		this.name = name;
		this.extraction = extraction;
		this.scratch = scratch;
	}

	/**
	 * What people call it; never a path to write to.
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Its own name, without that of the file it lies in.
	 */
	public String label() {
		return this.name.replaceFirst("(?s).*" + INSIDE, "");
	}

	/**
	 * Where it lies, plain.
	 * @throws RefusedFileException when it cannot be taken out
	 */
	public Path path() throws IOException, RefusedFileException {
		if (this.plain == null) {
			Path original = original();
			if (Envelope.isZip(original)) {
				throw new RefusedFileException("nestedZip");
			}
			this.plain = SignedFile.plain(original, this);
		}
		return this.plain;
	}

	/**
	 * Where it lies as it was sent, with whatever it is wrapped in.
	 * @throws RefusedFileException when it is damaged
	 */
	public Path original() throws IOException, RefusedFileException {
		return this.extraction.extract(this);
	}

	/**
	 * A file of its own, for as long as it is open.
	 */
	Path temporary() throws IOException {
		Path file = this.scratch.file();
		this.leftovers.add(file);
		return file;
	}

	@Override
	public void close() throws IOException {
		for (Path leftover : this.leftovers) {
			Files.deleteIfExists(leftover);
		}
		this.leftovers.clear();
		this.plain = null;
	}

	/**
	 * From where it lies to a file.
	 */
	@FunctionalInterface
	interface Extraction {

		Path extract(Content content) throws IOException, RefusedFileException;

	}

}
