// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

import it.provincia.mandati.ApplicationTest;
import it.provincia.mandati.importing.Colleagues.Colleague;
import it.provincia.mandati.platform.Phrase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What turns the health of the imports down, and nothing else.
 */
@ApplicationTest
@Import({ ImportBench.class, Colleagues.class })
class ImportTroubleTests {

	private static final String OFFICES = "codice_ufficio;denominazione\r\nVIA;Strade";

	@Autowired
	ImportBench bench;

	@Autowired
	Colleagues colleagues;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	HealthEndpoint health;

	@Autowired
	ImportsHealthIndicator imports;

	@Autowired
	Inbox inboxOfTheApplication;

	@TempDir
	Path folder;

	private Colleague instance;

	@BeforeEach
	void begin() throws IOException {
		this.bench.emptyTheLedger();
		this.instance = this.colleagues.in(this.folder, Duration.ofSeconds(20));
	}

	@AfterEach
	void end() {
		this.instance.close();
	}

	@Test
	void allIsWellWithThreeFoldersAndNothingStuck() {
		assertThat(troubles()).isEmpty();
	}

	@Test
	void aFolderThatIsNotThereIsNamedAndALookThatFailedTold() throws IOException {
		Files.delete(this.folder.resolve("inbox"));
		this.instance.look();
		assertThat(troubles()).containsExactly(
				Phrase.of("import.trouble.folder", this.folder.resolve("inbox").toString()),
				Phrase.of("import.trouble.look"));
		Files.createDirectory(this.folder.resolve("inbox"));
		this.instance.look();
		assertThat(troubles()).isEmpty();
	}

	@Test
	void aFolderThatTakesNoFilesIsNamed() throws IOException {
		Path system = Path.of("/proc");
		Assumptions.assumeTrue(Files.isDirectory(system));
		Inbox inbox = new Inbox(this.folder.resolve("inbox"), system, this.folder.resolve("rejected"),
				Clock.systemUTC());
		assertThat(new ImportTroubles(inbox, this.instance.runs(), arrivals(""), this.jdbc).find()).hasSize(1)
			.first()
			.extracting(Phrase::key)
			.isIn("import.trouble.unwritable", "import.trouble.full");
	}

	@Test
	void aFileThatCannotBeMovedIsNamedUntilItIsMoved() throws IOException {
		Files.delete(this.folder.resolve("archive"));
		this.instance.drop("uffici.csv", OFFICES);
		this.instance.look();
		assertThat(troubles()).contains(Phrase.of("import.trouble.unmoved", "uffici.csv"));
		Files.createDirectory(this.folder.resolve("archive"));
		this.instance.look();
		assertThat(troubles()).isEmpty();
	}

	@Test
	void nothingByTheExpectedTimeIsATrouble() {
		ImportTroubles troubles = new ImportTroubles(this.instance.inbox(), this.instance.runs(),
				new Arrivals(this.jdbc, new ArrivalSettings("08:30")) {
					@Override
					boolean areLate(ZonedDateTime now) {
						return true;
					}
				}, this.jdbc);
		assertThat(troubles.find()).containsExactly(Phrase.of("import.trouble.late", "08:30"));
	}

	@Test
	void theHealthOfTheImportsIsDownWithTheReasonsInItalianAndThePagesAreReady() throws IOException {
		Path inbox = this.inboxOfTheApplication.folders().get(0);
		assertThat(this.health.healthForPath("import").getStatus()).isEqualTo(Status.UP);
		Files.move(inbox, inbox.resolveSibling("away"));
		try {
			assertThat(this.health.healthForPath("import").getStatus()).isEqualTo(Status.DOWN);
			assertThat(this.imports.health().getDetails()).containsEntry("motivi", List
				.of("La cartella " + inbox + " non c’è, o non si può leggere: avvertire chi gestisce il sistema."));
			assertThat(this.health.healthForPath("readiness").getStatus()).isEqualTo(Status.UP);
			assertThat(this.health.healthForPath("liveness").getStatus()).isEqualTo(Status.UP);
		}
		finally {
			Files.move(inbox.resolveSibling("away"), inbox);
		}
	}

	private List<Phrase> troubles() {
		return new ImportTroubles(this.instance.inbox(), this.instance.runs(), arrivals(""), this.jdbc).find();
	}

	private Arrivals arrivals(String expectedBy) {
		return new Arrivals(this.jdbc, new ArrivalSettings(expectedBy));
	}

}
