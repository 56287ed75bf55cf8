// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.nio.file.Path;
import java.util.Map;

import it.provincia.mandati.platform.SettingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LimitSettingsTests {

	@ParameterizedTest
	@CsvSource({ "-1,120,2,MANDATI_LIMIT_SEARCHES", "600,-1,2,MANDATI_LIMIT_LOOK_UPS",
			"600,120,0,MANDATI_LIMIT_EXPORTS" })
	void stopTheStartWhenTheyCannotWork(int searches, int lookUps, int exports, String setting) {
		assertThatExceptionOfType(SettingException.class)
			.isThrownBy(() -> new LimitSettings(searches, lookUps, exports))
			.withMessageStartingWith(setting + ": ");
	}

	@Test
	void mayLetAnyNumberOfSearchesThrough() {
		assertThat(new LimitSettings(0, 0, 1).searches()).isZero();
	}

	@Test
	void theManualTellsTheDefaultsOfTheProgram() {
		LimitSettings settings = new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("mandati.limit",
				LimitSettings.class);
		assertThat(settings).isEqualTo(new LimitSettings(600, 120, 2));
		assertThat(Path.of("docs/operators.md")).content()
			.contains("| `MANDATI_LIMIT_SEARCHES` | `600` |", "| `MANDATI_LIMIT_LOOK_UPS` | `120` |",
					"| `MANDATI_LIMIT_EXPORTS` | `2` |");
	}

}
