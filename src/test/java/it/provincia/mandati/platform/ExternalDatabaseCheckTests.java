// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A server that is too old is told before anything is changed on it.
 */
class ExternalDatabaseCheckTests {

	@Test
	void aServerBefore18IsRefusedByItsVersion() {
		assertThatThrownBy(() -> ExternalDatabaseCheck.requireVersion("jdbc:postgresql://db/mandati", 17))
			.isInstanceOf(SettingException.class)
			.hasMessageContaining("PostgreSQL 17: serve la versione 18");
	}

	@Test
	void one18OrLaterIsTaken() {
		assertThatCode(() -> ExternalDatabaseCheck.requireVersion("jdbc:postgresql://db/mandati", 18))
			.doesNotThrowAnyException();
		assertThatCode(() -> ExternalDatabaseCheck.requireVersion("jdbc:postgresql://db/mandati", 19))
			.doesNotThrowAnyException();
	}

}
