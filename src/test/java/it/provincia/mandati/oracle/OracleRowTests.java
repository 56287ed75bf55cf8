// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The forms of dates and amounts, and the shape of a file. */
class OracleRowTests {

	@ParameterizedTest
	@CsvSource({ "'1.234,56', 1234.56", "'1234,56', 1234.56", "1234.56, 1234.56", "1.234, 1234.00", "12.5, 12.50",
			"-3, -3.00", "'-1.234.567,8', -1234567.80" })
	void amounts(String cell, String amount) {
		assertThat(new OracleRow(Map.of("x", cell)).amount("x")).isEqualTo(amount);
	}

	@ParameterizedTest
	@ValueSource(strings = { "12,345", "1,234.56", "1.23.456", "12.3456", "abc" })
	void otherAmountsAreRefused(String cell) {
		OracleRow row = new OracleRow(Map.of("x", cell));
		assertThatIllegalArgumentException().isThrownBy(() -> row.amount("x"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "27/3/2026", "27-03-26", "27.3.2026", "2026-03-27", " 27/03/2026 " })
	void dates(String cell) {
		assertThat(new OracleRow(Map.of("x", cell)).date("x")).isEqualTo("2026-03-27");
	}

	@Test
	void aFileMayHaveABomQuotesAndItsColumnsInAnyOrderAndCase() {
		assertThat(OracleFile.rows("\uFEFF B ;a\r\n\"1;\"\"2\"\"\r\n3\"; \r\n")).singleElement()
			.returns("1;\"2\"\r\n3", (row) -> row.text("b"))
			.returns(null, (row) -> row.text("a"))
			.returns(null, (row) -> row.text("missing"));
	}

	@Test
	void codePointsOrderWhatUtf16DoesNot() {
		assertThat(CodePointOrder.INSTANCE.compare("\uFF21", "\uD83D\uDE00")).isNegative();
		assertThat(CodePointOrder.INSTANCE.compare("A", "AB")).isNegative();
		assertThat(CodePointOrder.INSTANCE.compare("a", "B")).isPositive();
	}

}
