// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.math.BigDecimal;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class EuroFormatterTests {

	private final EuroFormatter formatter = new EuroFormatter();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "1.234,56 | 1234.56", "1234,56 | 1234.56", "1234.56 | 1234.56", "1.234 | 1234.00", "12.5 | 12.50",
					"12,5 | 12.50", "0 | 0.00", "0,01 | 0.01", "0.01 | 0.01", "1.234.567 | 1234567.00",
					"1.234.567,8 | 1234567.80", "-200 | -200.00", "-1.234,56 | -1234.56", "\u22121,5 | -1.50",
					"' 12,50 ' | 12.50", "12,50 € | 12.50", "12,50\u00a0€ | 12.50", "007 | 7.00",
					"9999999999999,99 | 9999999999999.99", "123.4 | 123.40", "100 | 100.00", "123456 | 123456.00" })
	void takesAnAmountAsPeopleWriteIt(String text, BigDecimal expected) throws ParseException {
		assertThat(this.formatter.parse(text, Locale.ITALIAN)).isEqualTo(expected);
		assertThat(this.formatter.parse(text, Locale.ENGLISH)).isEqualTo(expected);
	}

	@Test
	void readsAVeryLongTextInNoTime() {
		for (String text : List.of("1" + " ".repeat(200_000) + "x", "1".repeat(200_000), "1.".repeat(200_000),
				"1,".repeat(200_000))) {
			assertTimeoutPreemptively(Duration.ofSeconds(5), () -> assertThatExceptionOfType(ParseException.class)
				.isThrownBy(() -> this.formatter.parse(text, Locale.ITALIAN)));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "12,345", "1,234.56", "1.234.56", "12.345,678", "12.3456", "1.23.456", "1234.567",
			"0.500", "1,2,3", "1,", ",5", ".5", "5.", "--1", "-", "+1", "1e9", "NaN", "Infinity", "dieci", "0x10",
			"1 234", "1'234", "12,5x", "€ 12", "$12", "99999999999999", "١٢", "12\u0000", "1-2", "1.234,", "1.2345,00",
			"(12)" })
	void refusesWhatCouldMeanSomethingElse(String text) {
		assertThatExceptionOfType(ParseException.class).isThrownBy(() -> this.formatter.parse(text, Locale.ITALIAN));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "1234567.5 | 1.234.567,50", "-0.5 | -0,50", "0 | 0,00", "12 | 12,00" })
	void printsItTheItalianWayInEveryLanguage(BigDecimal amount, String expected) {
		assertThat(this.formatter.print(amount, Locale.ENGLISH)).isEqualTo(expected);
		assertThat(this.formatter.print(amount, Locale.ITALIAN)).isEqualTo(expected);
	}

}
