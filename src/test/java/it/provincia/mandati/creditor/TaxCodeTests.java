// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TaxCodeTests {

	@ParameterizedTest
	@ValueSource(strings = { "RSSMRA45C12F205C", "RSSMRA45C12F20RX", "RSSMRA45C12F2L5N", "RSSMRA45C12F2LRI",
			"RSSMRAQRCMNFNLRG", "00743110157", "07643520567", "80002130195", "AXXFAXTTD41H501M" })
	void takesARightCode(String code) {
		assertThat(TaxCode.parse(code)).get().matches(TaxCode::checks).extracting(TaxCode::value).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "RSSMRA45C12F205D", "AXXFAXTTD41H501D", "00743110158", "01234567890", "12345678901" })
	void takesAWrongCheckCharacterAndSaysSo(String code) {
		assertThat(TaxCode.parse(code)).get().matches((taxCode) -> !taxCode.checks());
	}

	@ParameterizedTest
	@ValueSource(strings = { "CNTCHR83T32D969H", "RSSMRA45B30F205K", "RSSMRA45C00F205A", "RSSMRA45C72F205A" })
	void aDayThatNoMonthHasDoesNotCheck(String code) {
		assertThat(TaxCode.parse(code)).get().matches((taxCode) -> !taxCode.checks());
	}

	@ParameterizedTest
	@ValueSource(strings = { "CSTNGL22I10D086I", "00000000000", "", " ", "0074311015", "007431101577",
			"RSSMRA45C12F205", "RSSMRA45C12F205CC", "R5SMRA45C12F205C", "RSSMRA45C12F2051", "RSSMRA4AC12F205C",
			"00743-110157", "0074311015A", "IT00743110157" })
	void refusesAWrongForm(String text) {
		assertThat(TaxCode.parse(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "\u0660\u0660\u0667\u0664\u0663\u0661\u0661\u0660\u0661\u0665\u0667", "\uff10\uff10743110157",
					"R\u017fSMRA45C12F205C", "rssmra45c12f205\u00e7", "00743110157\u0000", "RSSMRA45C12F205C\u200b" })
	void refusesWhatIsNotAscii(String text) {
		assertThat(TaxCode.parse(text)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "' rss mra 45c12 f205c ',RSSMRA45C12F205C", "007.431.101.57,00743110157",
			"'\t00743\u00a0110157\n',00743110157" })
	void dropsBlanksAndDotsAndRaisesLetters(String text, String code) {
		assertThat(TaxCode.parse(text)).get().hasToString(code);
	}

	@Test
	void takesAVeryLongTextInNoTime() {
		assertThat(TaxCode.parse(" ".repeat(100_000) + "00743110157")).isEmpty();
	}

	@Test
	void tellsAPersonFromABody() {
		assertThat(new TaxCode("RSSMRA45C12F205C").isPerson()).isTrue();
		assertThat(new TaxCode("80002130195").isPerson()).isFalse();
	}

	@Test
	void cannotBeMadeOfAnythingElse() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TaxCode("rssmra45c12f205c"));
	}

}
