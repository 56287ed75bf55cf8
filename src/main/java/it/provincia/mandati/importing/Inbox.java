// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import it.provincia.mandati.importing.Uploads.Upload;
import it.provincia.mandati.platform.Rome;
import org.jspecify.annotations.Nullable;

/**
 * The three folders of the import. A file lies in exactly one of them: it is moved once,
 * by a rename, after what became of it is committed.
 */
class Inbox {

	/** A file that changed less than this ago may still be being written. */
	private static final Duration QUIET = Duration.ofSeconds(5);

	/** Uploads wait in the inbox under a name that the schedule leaves alone. */
	private static final String UPLOAD = ".upload-";

	/** What is only to be tried must never be taken. */
	private static final String TRIAL = ".trial-";

	/** What has not come whole is worth nothing. */
	private static final String SENDING = ".sending-";

	private static final Pattern SENT = Pattern.compile("\\.(?:upload|trial|sending)-([0-9]+)\\.[0-9]+-(.*)");

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

	private final Path inbox;

	private final Path archive;

	private final Path rejected;

	private final Clock clock;

	Inbox(Path inbox, Path archive, Path rejected, Clock clock) {
		this.inbox = inbox;
		this.archive = archive;
		this.rejected = rejected;
		this.clock = clock;
	}

	/**
	 * The files to take, in order of name.
	 */
	List<Path> waiting() throws IOException {
		try (Stream<Path> files = Files.list(this.inbox)) {
			List<Path> waiting = new ArrayList<>();
			for (Path file : files.sorted(Comparator.comparing((f) -> f.getFileName().toString())).toList()) {
				if (isReady(file)) {
					waiting.add(file);
				}
			}
			return waiting;
		}
	}

	/**
	 * Brings a file that is being uploaded into the inbox, to be taken or to be tried. It
	 * is there whole or, should the application be killed, not at all.
	 * @param index parts files of one name
	 * @param name as the sender calls it; what is no plain name loses its folders
	 */
	Path receive(ImportOrigin origin, long runId, int index, Upload upload) throws IOException {
		String place = runId + "." + index + "-" + plain(upload.name());
		Path sending = this.inbox.resolve(SENDING + place);
		try (InputStream content = upload.content().getInputStream()) {
			Files.copy(content, sending);
			return Files.move(sending, this.inbox.resolve(((origin == ImportOrigin.TRIAL) ? TRIAL : UPLOAD) + place));
		}
		finally {
			Files.deleteIfExists(sending);
		}
	}

	private static String plain(String name) {
		String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
			.replaceAll("[^\\p{L}\\p{N} ._()-]", "_")
			.strip();
		String kept = plain.substring(0, Math.min(plain.length(), 100));
		return kept.isEmpty() ? "file" : kept;
	}

	/**
	 * Uploads that were not taken while their run went on become plain files of the
	 * inbox: the schedule takes them. What was only tried, or did not come whole, is
	 * gone.
	 */
	void releaseUploads(LongPredicate isOver) throws IOException {
		try (Stream<Path> files = Files.list(this.inbox)) {
			for (Path file : files.toList()) {
				String name = file.getFileName().toString();
				Matcher sent = SENT.matcher(name);
				if (sent.matches() && isOver.test(Long.parseLong(sent.group(1)))) {
					if (name.startsWith(UPLOAD)) {
						move(file, this.inbox, nameOf(file));
					}
					else {
						Files.deleteIfExists(file);
					}
				}
			}
		}
	}

	/**
	 * Whether there is such a file, by its name in the folder.
	 */
	boolean holds(String name) {
		return Files.exists(this.inbox.resolve(name), LinkOption.NOFOLLOW_LINKS);
	}

	/**
	 * Moves the file to where it belongs.
	 * @param refusal why it was refused, null where it was taken
	 */
	void leave(Path file, @Nullable String refusal) throws IOException {
		if (refusal == null) {
			move(file, this.archive, nameOf(file));
		}
		else {
			reject(file, refusal);
		}
	}

	/**
	 * Sets the file aside, with the reason in a text beside it.
	 */
	private void reject(Path file, String reason) throws IOException {
		Path moved = move(file, this.rejected, nameOf(file));
		Files.writeString(moved.resolveSibling(moved.getFileName() + ".txt"), reason + System.lineSeparator());
	}

	/**
	 * The name under which people know the file.
	 */
	static String nameOf(Path file) {
		String name = file.getFileName().toString();
		Matcher sent = SENT.matcher(name);
		return sent.matches() ? sent.group(2) : name;
	}

	private boolean isReady(Path file) throws IOException {
		String name = file.getFileName().toString();
		if (name.startsWith(".") || name.endsWith(".part") || name.endsWith(".tmp")) {
			return false;
		}
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class,
					LinkOption.NOFOLLOW_LINKS);
			Instant changed = attributes.lastModifiedTime().toInstant();
			return attributes.isRegularFile() && changed.isBefore(this.clock.instant().minus(QUIET));
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

	private Path move(Path file, Path folder, String name) throws IOException {
		Path target = folder.resolve(name);
		for (int copy = 1; Files.exists(target, LinkOption.NOFOLLOW_LINKS); copy++) {
			target = folder.resolve(stamped(name, copy));
		}
		try {
			return Files.move(file, target);
		}
		catch (FileAlreadyExistsException ex) {
			return move(file, folder, name);
		}
	}

	private String stamped(String name, int copy) {
		int dot = name.lastIndexOf('.');
		String stamp = "-" + STAMP.format(LocalDateTime.ofInstant(this.clock.instant(), Rome.ZONE))
				+ ((copy > 1) ? "-" + copy : "");
		return (dot > 0) ? name.substring(0, dot) + stamp + name.substring(dot) : name + stamp;
	}

}
