// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class VatNumberTests {

	@ParameterizedTest
	@ValueSource(strings = { "00743110157", "07643520567", "80002130195" })
	void takesARightNumber(String number) {
		assertThat(VatNumber.parse(number)).get().matches(VatNumber::checks).hasToString(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "00743110158", "01234567890", "12345678901" })
	void takesAWrongCheckDigitAndSaysSo(String number) {
		assertThat(VatNumber.parse(number)).get().matches((vatNumber) -> !vatNumber.checks());
	}

	@ParameterizedTest
	@CsvSource({ "IT00743110157,00743110157", "it 007 431 101 57,00743110157", "de 123 456 789,DE123456789",
			"ATU12345678,ATU12345678", "CHE123456789,CHE123456789", "RO18,RO18", "IE1234567WA,IE1234567WA" })
	void dropsTheItalianPrefixAndKeepsAForeignOne(String text, String number) {
		assertThat(VatNumber.parse(text)).get().matches(VatNumber::checks).hasToString(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "00000000000", "IT00000000000", "", "0074311015", "IT0074311015", "RSSMRA45C12F205C",
			"SCONOSCIUTO", "DE1", "1DE23456789", "ITDE123456789X", "DE12345678901234" })
	void refusesAWrongForm(String text) {
		assertThat(VatNumber.parse(text)).isEmpty();
	}

	@Test
	void tellsAForeignNumber() {
		assertThat(new VatNumber("DE123456789").isForeign()).isTrue();
		assertThat(new VatNumber("00743110157").isForeign()).isFalse();
	}

	@Test
	void cannotBeMadeOfAnythingElse() {
		assertThatIllegalArgumentException().isThrownBy(() -> new VatNumber("IT00743110157"));
	}

}
