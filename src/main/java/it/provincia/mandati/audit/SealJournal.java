// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;

import it.provincia.mandati.platform.DataFolder;

import org.springframework.stereotype.Component;

/**
 * The seals once more, outside the database: one line each, in a file that is only ever
 * added to. Who cuts off the end of the trail cuts off its last seals too, and nothing in
 * the database would tell; this file does, and better a copy of it on another machine.
 */
@Component
class SealJournal {

	static final String FILE = "audit-seals.txt";

	private static final Set<StandardOpenOption> OPTIONS = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ,
			StandardOpenOption.WRITE);

	/** No line is longer. */
	private static final int LONGEST = 512;

	private final Path file;

	SealJournal(DataFolder folder) {
		this.file = folder.resolve(FILE);
	}

	boolean exists() {
		return Files.exists(this.file);
	}

	/** The lines, in order; what a crash left of one is not among them. */
	Stream<SealLine> lines() throws IOException {
		return Files.lines(this.file).map(SealLine::parse).flatMap(Optional::stream);
	}

	/**
	 * Adds the seals that it lacks: those of other instances too.
	 * @param after gives those that follow a number, some at a time
	 */
	synchronized void add(LongFunction<List<Seal>> after) throws IOException {
		try (FileChannel channel = FileChannel.open(this.file, OPTIONS,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
			channel.lock();
			long last = goToEnd(channel);
			for (List<Seal> seals = after.apply(last); !seals.isEmpty(); seals = after.apply(last)) {
				StringBuilder lines = new StringBuilder();
				seals.forEach((seal) -> lines.append(SealLine.of(seal)).append('\n'));
				channel.write(ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
				last = seals.get(seals.size() - 1).number();
			}
			channel.force(true);
		}
	}

	/**
	 * Over what a crash left of a line.
	 * @return the number of the last line; 0 where there is none
	 */
	private static long goToEnd(FileChannel channel) throws IOException {
		long from = Math.max(0, channel.size() - LONGEST);
		ByteBuffer end = ByteBuffer.allocate(LONGEST);
		channel.read(end, from);
		String text = new String(end.array(), 0, end.position(), StandardCharsets.ISO_8859_1);
		int length = text.lastIndexOf('\n') + 1;
		channel.truncate(from + length);
		channel.position(from + length);
		String line = text.substring(0, length).strip();
		return SealLine.parse(line.substring(line.lastIndexOf('\n') + 1)).map(SealLine::number).orElse(0L);
	}

}
