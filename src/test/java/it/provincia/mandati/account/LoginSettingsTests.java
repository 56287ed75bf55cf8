// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.Duration;

import it.provincia.mandati.platform.SettingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LoginSettingsTests {

	@ParameterizedTest
	@CsvSource({ "0,PT15M,30,MANDATI_LOGIN_FREE_TRIES", "-1,PT15M,30,MANDATI_LOGIN_FREE_TRIES",
			"101,PT15M,30,MANDATI_LOGIN_FREE_TRIES", "5,PT0S,30,MANDATI_LOGIN_MAX_WAIT",
			"5,PT-1M,30,MANDATI_LOGIN_MAX_WAIT", "5,PT12H1S,30,MANDATI_LOGIN_MAX_WAIT",
			"5,PT999999999H,30,MANDATI_LOGIN_MAX_WAIT", "5,PT15M,-1,MANDATI_LOGIN_PER_ADDRESS" })
	void stopTheStartWhenTheyCannotWork(int free, String wait, int perAddress, String setting) {
		Duration longest = Duration.parse(wait);
		assertThatExceptionOfType(SettingException.class)
			.isThrownBy(() -> new LoginSettings(PasswordLogin.ALL, free, longest, perAddress))
			.withMessageStartingWith(setting + ": ");
	}

	@ParameterizedTest
	@CsvSource({ "1,PT1S,0", "100,PT12H,1000000" })
	void mayBeOfAnyOtherMeasure(int free, String wait, int perAddress) {
		assertThat(new LoginSettings(PasswordLogin.ALL, free, Duration.parse(wait), perAddress).freeTries())
			.isEqualTo(free);
	}

}
