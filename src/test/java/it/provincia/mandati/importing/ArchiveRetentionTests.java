// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.audit.AuditTrail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody's name stays on a disk for ever.
 */
@ApplicationTest
class ArchiveRetentionTests {

	@Autowired
	AuditTrail trail;

	@Autowired
	JdbcTemplate jdbc;

	@TempDir
	Path folder;

	private Inbox inbox;

	private ArchiveRetention retention;

	private long lastEvent;

	@BeforeEach
	void threeFolders() throws IOException {
		for (String name : List.of("inbox", "archive", "rejected")) {
			Files.createDirectory(this.folder.resolve(name));
		}
		this.inbox = new Inbox(this.folder.resolve("inbox"), this.folder.resolve("archive"),
				this.folder.resolve("rejected"), Clock.systemUTC());
		this.retention = new ArchiveRetention(this.inbox, new ArchiveSettings(24), this.trail);
		this.lastEvent = this.jdbc.queryForObject("select coalesce(max(id), 0) from audit_event", Long.class);
	}

	@Test
	void whatIsPastItsTimeGoesFromBothFoldersAndTheRestStays() throws IOException {
		this.inbox.leave(arrived("taken.csv"), null);
		this.inbox.leave(arrived("refused.csv"), "brutto");
		arrived("waiting.csv");
		this.retention.dropBefore(Instant.now().plusSeconds(60));
		assertThat(this.folder.resolve("archive")).isEmptyDirectory();
		assertThat(this.folder.resolve("rejected")).isEmptyDirectory();
		assertThat(this.folder.resolve("inbox/waiting.csv")).exists();
		this.retention.dropBefore(Instant.now().plusSeconds(60));
		assertThat(told()).as("with the text beside the refused one").containsExactly("3");
	}

	@Test
	void withinItsTimeNothingGoes() throws IOException {
		this.inbox.leave(arrived("taken.csv"), null);
		this.inbox.leave(arrived("refused.csv"), "brutto");
		this.retention.drop();
		assertThat(this.folder.resolve("archive/taken.csv")).exists();
		assertThat(this.folder.resolve("rejected/refused.csv")).exists();
		assertThat(told()).isEmpty();
	}

	@Test
	void whatCountsIsWhenAFileWasArchivedNotWhenItWasWritten() throws IOException {
		Path old = arrived("old.csv");
		Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2000))));
		this.inbox.leave(old, null);
		this.retention.dropBefore(Instant.now().minus(Duration.ofDays(1)));
		assertThat(this.folder.resolve("archive/old.csv")).exists();
	}

	@Test
	void aFolderOrALinkInTheArchiveIsNobodysBusiness() throws IOException {
		Files.createDirectory(this.folder.resolve("archive/by-hand"));
		Path elsewhere = Files.createFile(this.folder.resolve("elsewhere"));
		Files.createSymbolicLink(this.folder.resolve("archive/link"), elsewhere);
		this.retention.dropBefore(Instant.now().plusSeconds(60));
		assertThat(this.folder.resolve("archive/by-hand")).exists();
		assertThat(elsewhere).exists();
		assertThat(told()).isEmpty();
	}

	private List<String> told() {
		return this.jdbc.queryForList("select detail from audit_event where action = 'ARCHIVE_DROPPED' and id > ?",
				String.class, this.lastEvent);
	}

	private Path arrived(String name) throws IOException {
		return Files.writeString(this.folder.resolve("inbox").resolve(name), "x");
	}

}
