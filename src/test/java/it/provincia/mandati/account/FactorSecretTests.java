// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FactorSecretTests {

	/** The one of RFC 6238, appendix B. */
	private static final FactorSecret SECRET = new FactorSecret(
			"12345678901234567890".getBytes(StandardCharsets.US_ASCII));

	/** The last six of the eight digits in RFC 6238, appendix B. */
	@ParameterizedTest
	@CsvSource({ "59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037",
			"20000000000,353130" })
	void makesTheCodesOfTheStandard(long seconds, String code) {
		assertThat(SECRET.step(code, Instant.ofEpochSecond(seconds))).hasValue(seconds / 30);
	}

	@Test
	void takesACodeOfTheStepBeforeAndOfTheNextAndOfNoOther() {
		String code = "081804";
		long step = 1111111109L / 30;
		for (long off : new long[] { -1, 0, 1 }) {
			assertThat(SECRET.step(code, Instant.ofEpochSecond((step + off) * 30))).hasValue(step);
			assertThat(SECRET.step(code, Instant.ofEpochSecond((step + off) * 30 + 29))).hasValue(step);
		}
		for (long off : new long[] { -2, 2 }) {
			assertThat(SECRET.step(code, Instant.ofEpochSecond((step + off) * 30))).isEqualTo(OptionalLong.empty());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "287083", "87082", "0287082", "94287082", "\u0662\u0668\u0667\u0660\u0668\u0662" })
	void takesNothingElse(String code) {
		assertThat(SECRET.step(code, Instant.ofEpochSecond(59))).isEqualTo(OptionalLong.empty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "287 082", " 287082 ", "287-082", "28 70 82" })
	void takesTheDigitsSetApart(String code) {
		assertThat(SECRET.step(code, Instant.ofEpochSecond(59))).hasValue(1);
	}

	@Test
	void isTypedInGroupsOfTheLettersThatTelephonesKnow() {
		assertThat(SECRET.inGroups()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
		assertThat(new FactorSecret(new byte[20]).inGroups()).isEqualTo("AAAA ".repeat(8).strip());
	}

	@Test
	void saysWhoseItIsAndHowItsCodesAreMade() {
		assertThat(SECRET.address("ada.bianchi@ente")).isEqualTo("otpauth://totp/Mandati%20on%20line:ada.bianchi%40ente"
				+ "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Mandati%20on%20line&algorithm=SHA1&digits=6&period=30");
	}

	@Test
	void isNeverTwiceTheSame() {
		Set<String> keys = IntStream.range(0, 1000)
			.mapToObj((i) -> FactorSecret.random().inGroups())
			.collect(Collectors.toSet());
		assertThat(keys).hasSize(1000).allMatch((key) -> key.matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}"));
	}

}
