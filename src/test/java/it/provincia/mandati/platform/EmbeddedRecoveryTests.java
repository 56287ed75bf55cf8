// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the embedded server makes of kills, of a second application and of what they leave
 * behind.
 */
class EmbeddedRecoveryTests {

	private Path folder;

	@BeforeEach
	void prepare() throws IOException {
		this.folder = TestFolder.make();
	}

	@AfterEach
	void cleanUp() {
		try {
			FileSystemUtils.deleteRecursively(this.folder);
		}
		catch (IOException ex) {
			// What a killed application has started may still be at work there.
		}
	}

	@Test
	void theServerOfAKilledApplicationIsStoppedAtTheNextStart() throws Exception {
		try (Child child = Child.start(EmbeddedDatabaseProgram.class, Map.of(), this.folder.toString())) {
			assertThat(child.nextLine()).isEqualTo("up");
			ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
			child.kill();
			assertThat(PostmasterFile.isServer(server, postgres())).isTrue();
			startAndStop();
			assertThat(PostmasterFile.isServer(server, postgres())).isFalse();
		}
	}

	@Test
	void aSecondApplicationIsToldInOneLine() throws Exception {
		try (Child child = Child.start(EmbeddedDatabaseProgram.class, Map.of(), this.folder.toString())) {
			assertThat(child.nextLine()).isEqualTo("up");
			assertThatExceptionOfType(SettingException.class).isThrownBy(this::startAndStop)
				.withMessageMatching("MANDATI_DATA_DIR: la cartella .* è già usata da un'altra istanza .*");
			child.terminate();
			startAndStop();
		}
	}

	@Test
	void aServerEndsWithItsApplication() throws Exception {
		try (Child child = Child.start(EmbeddedDatabaseProgram.class, Map.of(), this.folder.toString())) {
			assertThat(child.nextLine()).isEqualTo("up");
			child.terminate();
			assertThat(postgres().resolve("postmaster.pid")).doesNotExist();
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 400, 700, 1100 })
	void aKillDuringTheFirstStartIsMadeGood(long millis) throws Exception {
		try (Child child = Child.start(EmbeddedDatabaseProgram.class, Map.of(), this.folder.toString())) {
			Thread.sleep(millis);
			child.kill();
		}
		startAndStop();
	}

	@Test
	void aHalfMadeClusterIsMadeAgain() throws IOException {
		Path half = Files.createDirectories(this.folder.resolve("postgres.new-1/base"));
		Files.writeString(half.resolveSibling("PG_VERSION"), "18");
		startAndStop();
		assertThat(half).doesNotExist();
	}

	@Test
	void aNumberThatNowBelongsToAnotherProgramDoesNotKeepTheServerFromStarting() throws IOException {
		startAndStop();
		Files.writeString(postgres().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
		startAndStop();
		assertThat(ProcessHandle.current().isAlive()).isTrue();
	}

	@Test
	void whatPostgreSqlRefusesIsToldInOneLine() throws IOException {
		startAndStop();
		Files.writeString(postgres().resolve("PG_VERSION"), "17\n");
		assertThatExceptionOfType(SettingException.class).isThrownBy(this::startAndStop)
			.withMessageMatching("MANDATI_DATA_DIR: il database interno nella cartella .* non parte "
					+ "\\(.*incompatible with server.*version 17.*\\)");
	}

	private void startAndStop() throws IOException {
		EmbeddedDatabase.start(new DataFolder(this.folder.toString())).close();
	}

	private Path postgres() {
		return this.folder.resolve("postgres");
	}

	private long postmaster() throws IOException {
		return Long.parseLong(Files.readAllLines(postgres().resolve("postmaster.pid")).get(0));
	}

}
