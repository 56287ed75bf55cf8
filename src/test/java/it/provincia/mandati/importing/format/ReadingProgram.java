// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.nio.file.Path;
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
		try {
			SourceFiles files = new SourceFiles("80002130195", Path.of(args[0]).resolveSibling("."));
			try (Envelope envelope = files.unpack(Path.of(args[0]), args[0])) {
				for (Content content : envelope.contents()) {
					files.open(content).forEachRow((row) -> (row.problems().isEmpty() ? good : bad).incrementAndGet());
				}
			}
			System.out.println("read " + good + " good, " + bad + " bad");
		}
		catch (RefusedFileException ex) {
			System.out.println("refused " + ex.reason());
		}
	}

}
