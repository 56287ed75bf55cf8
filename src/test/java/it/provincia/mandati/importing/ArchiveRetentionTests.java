// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody's name stays on a disk for ever.
 */
class ArchiveRetentionTests {

	@TempDir
	Path folder;

	private Inbox inbox;

	@BeforeEach
	void threeFolders() throws IOException {
		for (String name : new String[] { "inbox", "archive", "rejected" }) {
			Files.createDirectory(this.folder.resolve(name));
		}
		this.inbox = new Inbox(this.folder.resolve("inbox"), this.folder.resolve("archive"),
				this.folder.resolve("rejected"), Clock.systemUTC());
	}

	@Test
	void whatWasArchivedBeforeGoesAndTheRestStays() throws IOException {
		this.inbox.leave(arrived("taken.csv"), null);
		this.inbox.leave(arrived("refused.csv"), "brutto");
		arrived("waiting.csv");
		assertThat(this.inbox.dropArchivedBefore(Instant.now().plusSeconds(60))).isOne();
		assertThat(this.folder.resolve("archive/taken.csv")).doesNotExist();
		assertThat(this.folder.resolve("rejected/refused.csv")).exists();
		assertThat(this.folder.resolve("inbox/waiting.csv")).exists();
		assertThat(this.inbox.dropArchivedBefore(Instant.now().plusSeconds(60))).isZero();
	}

	@Test
	void whatCountsIsWhenAFileWasArchivedNotWhenItWasWritten() throws IOException {
		Path old = arrived("old.csv");
		Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2000))));
		this.inbox.leave(old, null);
		assertThat(this.inbox.dropArchivedBefore(Instant.now().minus(Duration.ofDays(1)))).isZero();
		assertThat(this.folder.resolve("archive/old.csv")).exists();
	}

	@Test
	void aFolderOrALinkInTheArchiveIsNobodysBusiness() throws IOException {
		Files.createDirectory(this.folder.resolve("archive/by-hand"));
		Path elsewhere = Files.createFile(this.folder.resolve("elsewhere"));
		Files.createSymbolicLink(this.folder.resolve("archive/link"), elsewhere);
		assertThat(this.inbox.dropArchivedBefore(Instant.now().plusSeconds(60))).isZero();
		assertThat(elsewhere).exists();
	}

	private Path arrived(String name) throws IOException {
		return Files.writeString(this.folder.resolve("inbox").resolve(name), "x");
	}

}
