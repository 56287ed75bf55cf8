// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads one file to its end and says what it made of it: started in a process of its own,
 * with little memory.
 */
final class ReadingProgram {

	private ReadingProgram() {
	}

	public static void main(String[] args) throws Exception {
		AtomicLong good = new AtomicLong();
		AtomicLong bad = new AtomicLong();
		Path file = Path.of(args[0]);
		SourceFiles files = new SourceFiles("80002130195", new Scratch(file.getParent(), UUID.randomUUID()));
		try (Envelope envelope = files.unpack(file, "file"); Content content = envelope.contents().get(0)) {
			files.open(content).forEachRow((row) -> (row.problems().isEmpty() ? good : bad).incrementAndGet());
			System.out.println("read " + good + " good, " + bad + " bad");
		}
		catch (RefusedFileException ex) {
			System.out.println("refused " + ex.reason());
		}
	}

}
