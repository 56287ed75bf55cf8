// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import it.provincia.mandati.importing.format.Content;
import it.provincia.mandati.importing.format.Envelope;
import it.provincia.mandati.importing.format.RefusedFileException;
import it.provincia.mandati.importing.format.Scratch;
import it.provincia.mandati.importing.format.SourceFile;
import it.provincia.mandati.importing.format.SourceFiles;

/**
 * What Jazzer feeds: bytes that were once a file. Whatever they have become, they are
 * read, or refused.
 */
public final class ReaderFuzz {

	private static final Path FOLDER = folder();

	private static final SourceFiles FILES = new SourceFiles("80002130195", new Scratch(FOLDER, UUID.randomUUID()));

	private ReaderFuzz() {
	}

	public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
		Path file = Files.write(FOLDER.resolve("file"), bytes);
		try (Envelope envelope = FILES.unpack(file, "IT00000000109_00001.xml")) {
			for (Content content : envelope.contents()) {
				read(content);
			}
		}
		catch (RefusedFileException ex) {
			// The one declared way out.
		}
	}

	private static void read(Content content) throws IOException {
		try (content) {
			SourceFile source = FILES.open(content);
			source.forEachRow((row) -> {
				if (row.values().length != source.kind().columns().size()) {
					throw new IllegalStateException("A row of another width");
				}
			});
			source.forEachRecord((row) -> {
			});
			source.notices();
		}
		catch (RefusedFileException ex) {
			// The one declared way out.
		}
	}

	private static Path folder() {
		try {
			Path folder = Files.createTempDirectory("fuzz");
			folder.toFile().deleteOnExit();
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
