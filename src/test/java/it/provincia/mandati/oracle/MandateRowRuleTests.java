// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** "A mandate row says": of a line of 1.000 with 200 withheld. */
class MandateRowRuleTests {

	@ParameterizedTest
	@CsvSource({ "'', true, false, 0", "EMESSO, true, false, 0", "TRASMESSO, true, false, 0", "STORNATO, true, true, 0",
			"NON_ESEGUIBILE, true, true, 0", "ANNULLATO, false, false, 0", "SOSTITUITO, false, false, 0" })
	void withoutAPaymentDate(String state, boolean live, boolean failed, int paidPart) {
		assertThat(state("stato=" + state))
			.isEqualTo(new LineState(live, failed, (paidPart == 0) ? Fraction.ZERO : Fraction.ONE, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "EMESSO", "TRASMESSO", "PAGATO" })
	void withAPaymentDateItIsPaid(String state) {
		assertThat(state("stato=" + state, "data_pagamento=2026-03-05"))
			.isEqualTo(new LineState(true, false, Fraction.ONE, LocalDate.of(2026, 3, 5)));
	}

	@ParameterizedTest
	@CsvSource({ "200, 0.25", "799.99, 0.9999875", "800, 1", "900, 1", "1000, 1" })
	void thePartPaidIsThatOfTheNetAndNeverMoreThanIt(String paid, BigDecimal part) {
		assertThat(state("data_pagamento=2026-03-05", "importo_pagato=" + paid).paidPart())
			.isEqualTo(Fraction.of(part));
	}

	@ParameterizedTest
	@CsvSource({ "''", "2026-03-05", "2026-03-09" })
	void aStornoAfterItsPaymentIsAFailure(String stateDate) {
		assertThat(state("stato=STORNATO", "data_pagamento=2026-03-05", "data_stato=" + stateDate))
			.isEqualTo(new LineState(true, true, Fraction.ZERO, null));
	}

	@Test
	void aStornoDatedBeforeItsPaymentIsNotTheLastEvent() {
		assertThat(state("stato=STORNATO", "data_pagamento=2026-03-05", "data_stato=2026-03-04"))
			.isEqualTo(new LineState(true, false, Fraction.ZERO, null));
	}

	@ParameterizedTest
	@CsvSource({ "PAGATO, '', ''", "NON_ESEGUIBILE, 2026-03-05, ''", "ANNULLATO, 2026-03-05, ''",
			"SOSTITUITO, 2026-03-05, ''", "EMESSO, '', 100", "STORNATO, '', 100", "EMESSO, 2026-03-05, 0",
			"EMESSO, 2026-03-05, -1", "EMESSO, 2026-03-05, '1000,01'", "ALTRO, '', ''" })
	void rowsToBeRejectedAreRefused(String state, String paymentDate, String paid) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> state("stato=" + state, "data_pagamento=" + paymentDate, "importo_pagato=" + paid));
	}

	@Test
	void moreWithheldThanOrderedIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> state("importo_ritenute=1000,01"));
	}

	private static LineState state(String... cells) {
		String[] defaults = { "importo=1000", "importo_ritenute=200", "data_mandato=2026-03-01" };
		Map<String, String> row = Books.row(defaults);
		row.putAll(Books.row(cells));
		return MandateRowRule.stateOf(new OracleRow(row));
	}

}
