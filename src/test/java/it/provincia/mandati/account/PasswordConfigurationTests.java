// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.nio.file.Path;

import it.provincia.mandati.platform.DataFolder;
import it.provincia.mandati.platform.SettingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PasswordConfigurationTests {

	private static final String EXTERNAL = "jdbc:postgresql://db/mandati";

	private static final String EMBEDDED = "";

	DataFolder folder;

	@BeforeEach
	void makeFolder(@TempDir Path temporary) {
		this.folder = new DataFolder(temporary.toString());
	}

	@Test
	void withTheEmbeddedDatabaseTheKeyIsMadeOnceAndKept() {
		String digest = key("", EMBEDDED).digest("x");
		assertThat(key("", EMBEDDED).digest("x")).isEqualTo(digest);
		assertThat(key("k".repeat(32), EMBEDDED).digest("x")).isNotEqualTo(digest);
	}

	@Test
	void withAnExternalDatabaseTheKeyMustBeSet() {
		assertThat(key("k".repeat(32), EXTERNAL).digest("x")).hasSize(64);
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

	private PasswordKey key(String setting, String database) {
		return new PasswordConfiguration().passwordKey(new PasswordSettings(setting, 4), database, this.folder);
	}

}
