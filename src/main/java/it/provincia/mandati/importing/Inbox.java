// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import it.provincia.mandati.importing.Uploads.Upload;
import it.provincia.mandati.importing.format.Content;
import it.provincia.mandati.importing.format.RefusedFileException;
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

	/** Names that say that the file is being written, or is nobody's business. */
	private static final Pattern HIDDEN = Pattern.compile("\\..*|.*\\.(?:part|tmp)", Pattern.DOTALL);

	private static final Pattern SENT = Pattern.compile("\\.(?:upload|trial|sending)-([0-9]+)\\.[0-9]+-(.*)");

	/**
	 * What would break a line, command a terminal, or turn the order of letters around.
	 */
	private static final Pattern UNSEEMLY = Pattern
		.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

	private final Path inbox;

	private final Shelf archive;

	private final Shelf rejected;

	private final Clock clock;

	private final Stillness stillness = new Stillness();

	Inbox(Path inbox, Path archive, Path rejected, Clock clock) {
		this.inbox = inbox;
		this.archive = new Shelf(archive, clock);
		this.rejected = new Shelf(rejected, clock);
		this.clock = clock;
	}

	/**
	 * The three, that of arrival first.
	 */
	List<Path> folders() {
		return List.of(this.inbox, this.archive.folder(), this.rejected.folder());
	}

	/**
	 * The files to take, in order of name.
	 */
	List<Path> waiting() throws IOException {
		return visible().stream().filter((file) -> whyNot(file) == null && isQuiet(file)).map(this::renamed).toList();
	}

	/**
	 * Under the name that people know it by, if that is another: a failure of the file
	 * system is logged with the name that it knows (ASVS 5.0 16.4.1).
	 */
	private Path renamed(Path file) {
		String name = nameOf(file);
		if (name.equals(file.getFileName().toString())) {
			return file;
		}
		try {
			return new Shelf(this.inbox, this.clock).put(file, name);
		}
		catch (IOException ex) {
			// Where nothing can be moved the run says so.
			return file;
		}
	}

	/**
	 * What will never be taken, in order of name.
	 */
	List<LeftAlone> leftAlone() throws IOException {
		List<LeftAlone> left = new ArrayList<>();
		for (Path file : visible()) {
			LeftAlone.Obstacle obstacle = whyNot(file);
			if (obstacle != null) {
				left.add(new LeftAlone(nameOf(file), obstacle));
			}
		}
		return left;
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
	List<Path> releaseUploads(LongPredicate isOver) throws IOException {
		List<Path> released = new ArrayList<>();
		try (Stream<Path> files = Files.list(this.inbox)) {
			for (Path file : files.toList()) {
				String name = file.getFileName().toString();
				Matcher sent = SENT.matcher(name);
				if (sent.matches() && isOver.test(Long.parseLong(sent.group(1)))) {
					if (name.startsWith(UPLOAD)) {
						released.add(new Shelf(this.inbox, this.clock).put(file, nameOf(file)));
					}
					else {
						Files.deleteIfExists(file);
					}
				}
			}
		}
		return released;
	}

	/**
	 * Whether there is such a file, by its name in the folder.
	 */
	boolean holds(String name) {
		try (Stream<Path> files = Files.list(this.inbox)) {
			return files.anyMatch((file) -> file.getFileName().toString().equals(name));
		}
		catch (IOException ex) {
			return true;
		}
	}

	/**
	 * Moves the file to where it belongs.
	 * @param refusal why it was refused, null where it was taken
	 */
	void leave(Path file, @Nullable String refusal) throws IOException {
		if (refusal == null) {
			this.archive.put(file, nameOf(file));
		}
		else {
			reject(file, refusal);
		}
	}

	/** What was archived or set aside before that moment. */
	List<Path> doneWithBefore(Instant moment) throws IOException {
		List<Path> files = new ArrayList<>(this.archive.putBefore(moment));
		files.addAll(this.rejected.putBefore(moment));
		return files;
	}

	/**
	 * Sets the file aside, with the reason in a text beside it.
	 */
	private void reject(Path file, String reason) throws IOException {
		this.rejected.explain(this.rejected.put(file, nameOf(file)), reason);
	}

	/**
	 * A part of a file that was taken otherwise is set aside as a file of its own, to be
	 * mended and sent again. Of one that is damaged there is only the reason.
	 */
	void setAside(Content part, String reason) throws IOException {
		String name = UNSEEMLY.matcher(part.label()).replaceAll("_");
		try (InputStream content = Files.newInputStream(part.original())) {
			this.rejected.explain(this.rejected.copy(content, name), reason);
		}
		catch (RefusedFileException ex) {
			this.rejected.explainMissing(name, reason);
		}
	}

	/**
	 * The name under which people know the file; whatever it is, it fits into a line.
	 */
	static String nameOf(Path file) {
		String name = file.getFileName().toString();
		Matcher sent = SENT.matcher(name);
		return UNSEEMLY.matcher(sent.matches() ? sent.group(2) : name).replaceAll("_");
	}

	private List<Path> visible() throws IOException {
		try (Stream<Path> files = Files.list(this.inbox)) {
			return files.filter((file) -> !HIDDEN.matcher(file.getFileName().toString()).matches())
				.sorted(Comparator.comparing((file) -> file.getFileName().toString()))
				.toList();
		}
	}

	private static LeftAlone.@Nullable Obstacle whyNot(Path file) {
		if (Files.isSymbolicLink(file)) {
			return LeftAlone.Obstacle.LINK;
		}
		if (Files.isDirectory(file)) {
			return LeftAlone.Obstacle.FOLDER;
		}
		if (!Files.exists(file)) {
			return null;
		}
		if (!Files.isRegularFile(file)) {
			return LeftAlone.Obstacle.SPECIAL;
		}
		return Files.isReadable(file) ? null : LeftAlone.Obstacle.UNREADABLE;
	}

	/**
	 * The time of a file may lie ahead: its sender's clock goes wrong, or ours was set
	 * back. What is seen to stand still for as long is as quiet.
	 */
	private boolean isQuiet(Path file) {
		try {
			Instant now = this.clock.instant();
			Instant changed = Files.getLastModifiedTime(file).toInstant();
			return (changed.isAfter(now) ? this.stillness.since(file, changed, now) : changed)
				.isBefore(now.minus(QUIET));
		}
		catch (IOException ex) {
			// It is gone, or will be met again.
			return false;
		}
	}

}
