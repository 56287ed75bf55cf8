// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ItalianDateFormatterTests {

	private final ItalianDateFormatter formatter = new ItalianDateFormatter();

	@ParameterizedTest
	@CsvSource({ "27/3/2026, 2026-03-27", "27/03/2026, 2026-03-27", "27-03-26, 2026-03-27", "27.3.2026, 2026-03-27",
			"2026-03-27, 2026-03-27", "' 27/3/2026 ', 2026-03-27", "1/1/00, 2000-01-01", "31/12/99, 2099-12-31",
			"1/1/1990, 1990-01-01", "31/12/2100, 2100-12-31", "29/2/2024, 2024-02-29", "29/2/2000, 2000-02-29",
			"1-1-26, 2026-01-01", "01.01.26, 2026-01-01", "9/9/2026, 2026-09-09", "31/1/2026, 2026-01-31" })
	void takesADateAsPeopleWriteIt(String text, LocalDate expected) throws ParseException {
		assertThat(this.formatter.parse(text, Locale.ITALIAN)).isEqualTo(expected);
		assertThat(this.formatter.parse(text, Locale.ENGLISH)).isEqualTo(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "29/2/2026", "29/2/2100", "31/4/2026", "32/1/2026", "0/1/2026", "1/0/2026",
			"1/13/2026", "3/27/2026", "31/12/1989", "1/1/2101", "1/1/0026", "1/1/026", "1/1/2", "27/3", "27/3/",
			"3/2026", "2026", "27/3-2026", "27 3 2026", "27/3/2026 10:00", "2026/03/27", "2026-3-27", "20260327",
			"26-03-2026x", "ieri", "27 marzo 2026", "-1/1/2026", "+1/1/2026", "1//1/2026", "٢٧/٣/٢٠٢٦",
			"27/3/2026\u0000", "001/1/2026", "99999999999/1/2026" })
	void refusesWhatIsNoDate(String text) {
		assertThatExceptionOfType(ParseException.class).isThrownBy(() -> this.formatter.parse(text, Locale.ITALIAN));
	}

	@Test
	void printsItTheItalianWayInEveryLanguage() {
		assertThat(this.formatter.print(LocalDate.of(2026, 3, 7), Locale.ENGLISH)).isEqualTo("07/03/2026");
		assertThat(this.formatter.print(LocalDate.of(2026, 3, 7), Locale.ITALIAN)).isEqualTo("07/03/2026");
	}

}
