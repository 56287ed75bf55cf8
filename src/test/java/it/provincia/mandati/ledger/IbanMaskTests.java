// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class IbanMaskTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Saldo su IT60X0542811101000000123456 di maggio          | Saldo su …3456 di maggio
			IBAN:it60x0542811101000000123456.                       | IBAN:…3456.
			IBANIT60X0542811101000000123456                         | IBAN…3456
			IT60 X054 2811 1010 0000 0123 456 saldo anno            | …3456 saldo anno
			IT 60 X 05428 11101 000000123456                        | …3456
			IT60-X-05428-11101-000000123456                         | …3456
			it 60x0542811101000000123456                            | …3456
			sm-8-6.U0322509800000000270100                          | …0100
			mt84malt011000012345mtlcast001s                         | …001s
			da IT60X0542811101000000123456 a SM86U0322509800000000270100 | da …3456 a …0100
			IT60X0542811101000000ABC45Z                             | …C45Z
			IT00X0542811101000000123456, cifra di controllo errata  | …3456, cifra di controllo errata
			DE89370400440532013000                                  | …3000
			FR14 2004 1010 0505 0001 3M02 606 saldo                 | …2606 saldo
			NO9386011117947                                         | …7947
			""")
	void leavesTheLastFourOfWhatHasTheFormOfAnIban(String text, String masked) {
		assertThat(IbanMask.mask(text)).isEqualTo(masked);
	}

	@Test
	void seesTheBlanksThatDoNotBreakALine() {
		assertThat(IbanMask.mask("IT60\u00a0X054\u00a02811\u00a01010\u00a00000\u00a00123\u00a0456")).isEqualTo("…3456");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Saldo fattura V3-000713 del 23/10/2026 - CIG 9523251356", "POD IT001E54869977",
			"POD IT001E548699771", "CUP G34H22092550002", "C.F. RSSMRA80A01D150X", "P.IVA IT01234567890",
			"FE20260000001234 e AA10 2026 1234 5678",
			"Determina 2026/1234 del 12/03/2026, impegno 2026 1234 5678 9012" })
	void leavesOtherCodesAlone(String text) {
		assertThat(IbanMask.mask(text)).isEqualTo(text);
	}

	/**
	 * What stands before it has the beginning of one, so that it is looked at closely.
	 */
	@Test
	void overlooksNoneInATextThatSeemsToHoldNone() {
		Random chance = new Random(7_919);
		String[] pieces = { "IT", "it", "SM", "DE", "60", "6", "0", "X", "0542811101000000123456", "05428", "11101",
				"000000123456", "2811", "1010", " ", "-", ".", "\u00a0", "à", "Saldo" };
		int masked = 0;
		for (int i = 0; i < 20_000; i++) {
			String text = IntStream.range(0, 14)
				.mapToObj((piece) -> pieces[chance.nextInt(pieces.length)])
				.collect(Collectors.joining());
			String beside = "de00 § " + text;
			assertThat("de00 § " + IbanMask.mask(text)).isEqualTo(IbanMask.mask(beside));
			masked += IbanMask.mask(text).equals(text) ? 0 : 1;
		}
		assertThat(masked).isGreaterThan(100);
	}

	@Test
	void aLongTextTakesNoTime() {
		String text = "IT60 X054 2811 1010 0000 0123 45".repeat(125);
		assertThat(IbanMask.mask(text)).isNotEmpty();
	}

}
