// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An invoice that is to be paid in parts.
 */
class InstalmentTests {

	@Test
	void partsComeInTheOrderOfTheirDays() {
		assertThat(Instalment.parse("2026-05-31+02:00 60.00; 2026-03-31 40.50")).containsExactly(
				new Instalment(LocalDate.of(2026, 3, 31), new BigDecimal("40.50")),
				new Instalment(LocalDate.of(2026, 5, 31), new BigDecimal("60.00")));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "domani", "2026-03-31", "2026-13-31 1.00", "2026-03-31 uno" })
	void whatIsNoPartIsPassedOver(String kept) {
		assertThat(Instalment.parse(kept)).isEmpty();
	}

}
