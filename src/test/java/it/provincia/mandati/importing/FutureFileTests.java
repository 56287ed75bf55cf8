// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file whose time lies ahead, because its sender's clock goes wrong or ours was set
 * back, waits as long as any other: until it has stood still for five seconds.
 */
class FutureFileTests {

	@TempDir
	Path folder;

	private Instant now = Instant.parse("2027-03-28T00:59:00Z");

	private Inbox inbox;

	private Path file;

	@BeforeEach
	void begin() throws IOException {
		for (String name : new String[] { "inbox", "archive", "rejected" }) {
			Files.createDirectory(this.folder.resolve(name));
		}
		InstantSource source = () -> this.now;
		this.inbox = new Inbox(this.folder.resolve("inbox"), this.folder.resolve("archive"),
				this.folder.resolve("rejected"), source.withZone(ZoneOffset.UTC));
		this.file = Files.writeString(this.folder.resolve("inbox/uffici.csv"), "codice_ufficio");
		Files.setLastModifiedTime(this.file, FileTime.from(this.now.plus(Duration.ofDays(1))));
	}

	@Test
	void isTakenOnceItHasStoodStill() throws IOException {
		assertThat(this.inbox.waiting()).isEmpty();
		pass(4);
		assertThat(this.inbox.waiting()).isEmpty();
		pass(2);
		assertThat(this.inbox.waiting()).containsExactly(this.file);
	}

	@Test
	void isLeftAloneAsLongAsItGrows() throws IOException {
		for (int look = 0; look < 4; look++) {
			assertThat(this.inbox.waiting()).isEmpty();
			FileTime time = Files.getLastModifiedTime(this.file);
			Files.writeString(this.file, Files.readString(this.file) + ";");
			Files.setLastModifiedTime(this.file, time);
			pass(6);
		}
		assertThat(this.inbox.waiting()).isEmpty();
	}

	@Test
	void isSeenAnewWhenTheClockIsSetBackMeanwhile() throws IOException {
		assertThat(this.inbox.waiting()).isEmpty();
		this.now = this.now.minus(Duration.ofDays(1));
		assertThat(this.inbox.waiting()).isEmpty();
		pass(6);
		assertThat(this.inbox.waiting()).containsExactly(this.file);
	}

	private void pass(int seconds) {
		this.now = this.now.plusSeconds(seconds);
	}

}
