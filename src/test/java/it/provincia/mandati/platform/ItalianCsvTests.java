// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ItalianCsvTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void beginsWithTheMarkOfUtf8AndEndsEveryRowWithCrLf() throws IOException {
		try (ItalianCsv csv = ItalianCsv.defused(this.out)) {
			csv.row(List.of("città", "b"));
		}
		assertThat(this.out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF).endsWith(';', 'b', '\r', '\n');
		assertThat(written()).isEqualTo("\uFEFFcittà;b\r\n");
	}

	@Test
	void quotesOnlyWhereItMust() throws IOException {
		try (ItalianCsv csv = ItalianCsv.defused(this.out)) {
			csv.row(List.of("a;b", "say \"x\"", "two\nlines", "a\rb", "a,b", " c ", ""));
		}
		assertThat(written()).isEqualTo("\uFEFF\"a;b\";\"say \"\"x\"\"\";\"two\nlines\";\"a\rb\";a,b; c ;\r\n");
	}

	@Test
	void printsAmountsAndDatesAndLeavesNothingEmptyButWhatIs() throws IOException {
		try (ItalianCsv csv = ItalianCsv.defused(this.out)) {
			csv.row()
				.amount(new BigDecimal("-1234567.5"))
				.amount(null)
				.date(LocalDate.of(2026, 3, 7))
				.date(null)
				.text(null)
				.amount(BigDecimal.ZERO)
				.end();
		}
		assertThat(written()).isEqualTo("\uFEFF-1234567,50;;07/03/2026;;;0,00\r\n");
	}

	@Test
	void defusesFormulasForPeopleAndLeavesThemToMachines() throws IOException {
		List<String> cells = List.of("=1", "+1", "-1", "@1", "\t1", "'=1", "a=1", "-");
		try (ItalianCsv csv = ItalianCsv.defused(this.out)) {
			csv.row(cells);
		}
		assertThat(written()).isEqualTo("\uFEFF'=1;'+1;'-1;'@1;'\t1;'=1;a=1;'-\r\n");
		this.out.reset();
		try (ItalianCsv csv = ItalianCsv.verbatim(this.out)) {
			csv.row(cells);
		}
		assertThat(written()).isEqualTo("\uFEFF=1;+1;-1;@1;\t1;'=1;a=1;-\r\n");
	}

	@Test
	void defusesTheFormulasOfEastAsianSpreadsheetsToo() throws IOException {
		try (ItalianCsv csv = ItalianCsv.defused(this.out)) {
			csv.row(List.of("\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201", "\n=1"));
		}
		assertThat(written()).isEqualTo("\uFEFF'\uFF1D1;'\uFF0B1;'\uFF0D1;'\uFF201;\"'\n=1\"\r\n");
	}

	private String written() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

}
