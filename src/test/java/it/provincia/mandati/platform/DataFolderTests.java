// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DataFolderTests {

	@TempDir
	Path temp;

	@Test
	void isMadeWhereItIsMissing() {
		DataFolder folder = new DataFolder(this.temp + "/not/yet");
		assertThat(folder.root()).isEmptyDirectory().isEqualTo(this.temp.resolve("not/yet"));
		assertThat(folder.resolve("inbox")).isEqualTo(this.temp.resolve("not/yet/inbox")).doesNotExist();
	}

	@Test
	void givesTheSameSecretEveryTimeAndToItsOwnerOnly() throws IOException {
		String secret = new DataFolder(this.temp.toString()).secret("password-key", 32);
		assertThat(secret).matches("[0-9a-f]{64}");
		assertThat(new DataFolder(this.temp.toString()).secret("password-key", 32)).isEqualTo(secret);
		Path file = this.temp.resolve("secrets/password-key");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
			.isEqualTo("rwx------");
	}

	@Test
	void keepsASecretThatAnOperatorHasPutThere() throws IOException {
		Files.createDirectory(this.temp.resolve("secrets"));
		Files.writeString(this.temp.resolve("secrets/password-key"), "from the backup\n");
		assertThat(new DataFolder(this.temp.toString()).secret("password-key", 32)).isEqualTo("from the backup");
	}

}
