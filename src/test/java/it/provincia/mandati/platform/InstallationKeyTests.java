// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class InstallationKeyTests {

	private static final String EXTERNAL = "jdbc:postgresql://db/mandati";

	private static final String EMBEDDED = "";

	DataFolder folder;

	@BeforeEach
	void makeFolder(@TempDir Path temporary) {
		this.folder = new DataFolder(temporary.toString());
	}

	@Test
	void withTheEmbeddedDatabaseTheKeyIsMadeOnceAndKept() {
		String secret = key("", EMBEDDED).secret();
		assertThat(secret).matches("[0-9a-f]{64}");
		assertThat(key("", EMBEDDED).secret()).isEqualTo(secret);
		assertThat(key("k".repeat(32), EMBEDDED).secret()).isEqualTo("k".repeat(32));
	}

	@Test
	void withAnExternalDatabaseTheKeyMustBeSet() {
		assertThat(key("k".repeat(32), EXTERNAL).secret()).isEqualTo("k".repeat(32));
		assertThatExceptionOfType(SettingException.class).isThrownBy(() -> key("", EXTERNAL))
			.withMessageStartingWith("MANDATI_PASSWORD_KEY: manca");
	}

	@Test
	void aShortKeyIsNeverTaken() {
		for (String database : new String[] { EMBEDDED, EXTERNAL }) {
			assertThatExceptionOfType(SettingException.class).isThrownBy(() -> key("k".repeat(31), database))
				.withMessageStartingWith("MANDATI_PASSWORD_KEY: ");
		}
	}

	@Test
	void whatIsDerivedDependsOnTheSecretAndOnThePurpose() {
		byte[] derived = new InstallationKey("k".repeat(32)).derived("seals").getEncoded();
		assertThat(derived).hasSize(32)
			.isEqualTo(new InstallationKey("k".repeat(32)).derived("seals").getEncoded())
			.isNotEqualTo(new InstallationKey("k".repeat(32)).derived("tokens").getEncoded())
			.isNotEqualTo(new InstallationKey("K".repeat(32)).derived("seals").getEncoded());
	}

	@Test
	void isNotPrinted() {
		assertThat(new InstallationKey("k".repeat(32))).asString().doesNotContain("kk");
	}

	private InstallationKey key(String setting, String database) {
		return new InstallationKeyConfiguration().installationKey(setting, database, this.folder);
	}

}
