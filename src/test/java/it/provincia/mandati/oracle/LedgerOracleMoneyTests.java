// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Amounts, columns and their roundings, each worked out by hand. */
class LedgerOracleMoneyTests {

	private static final String PAID = "data_pagamento=2026-03-05";

	@Test
	void theRestOfARoundingGoesToTheLastDocumentByCode() {
		// 33,33 · 0,9 = 29,997 twice, 33,34 · 0,9 = 30,006: 30,00 + 30,00 + 30,01 = 90,01
		Books books = Books.withTwoCreditors();
		for (String part : new String[] { "a 33.33", "Z 33.34", "B 33.33" }) {
			String code = part.split(" ")[0];
			String amount = part.split(" ")[1];
			books.document(code, "importo=" + amount);
			books.mandate(7, "codice_documento=" + code, "importo_documento=" + amount, "importo=100",
					"importo_ritenute=10", PAID);
		}
		assertThat(books.position("B").paid()).isEqualTo("30.00");
		assertThat(books.position("Z").paid()).isEqualTo("30.01");
		assertThat(books.position("a").paid()).isEqualTo("29.99");
	}

	@Test
	void halfACentIsRoundedUpBeforeTheRestIsTakenOff() {
		// N/G = 1/2: 0,005 and 0,015 are 0,01 + 0,02, one cent more than the 0,02 paid
		Books books = Books.withTwoCreditors()
			.document("D1", "importo=0.01")
			.document("D2", "importo=0.03")
			.mandate(7, "codice_documento=D1", "importo_documento=0.01", "importo=0.04", "importo_ritenute=0.02", PAID)
			.mandate(7, "codice_documento=D2", "importo_documento=0.03", "importo=0.04", "importo_ritenute=0.02", PAID);
		assertThat(books.position("D1").paid()).isEqualTo("0.01");
		assertThat(books.position("D2").paid()).isEqualTo("0.01");
	}

	@Test
	void aCreditNoteCountsMinusWithinItsLine() {
		Books books = withCreditNote(PAID);
		assertThat(books.position("F")).returns(ExpectedStatus.PAID, ExpectedPosition::status)
			.returns(new BigDecimal("1000.00"), ExpectedPosition::paid)
			.returns(new BigDecimal("0.00"), ExpectedPosition::toPay);
		assertThat(books.position("N")).returns(ExpectedStatus.PAID, ExpectedPosition::status)
			.returns(new BigDecimal("-200.00"), ExpectedPosition::amount)
			.returns(new BigDecimal("-200.00"), ExpectedPosition::paid)
			.returns(new BigDecimal("0.00"), ExpectedPosition::toPay);
	}

	@Test
	void aCreditNoteHasTheSamePartPaidAsItsLine() {
		Books books = withCreditNote(PAID, "importo_pagato=200");
		assertThat(books.position("F")).returns(ExpectedStatus.PARTLY_PAID, ExpectedPosition::status)
			.returns(new BigDecimal("250.00"), ExpectedPosition::paid)
			.returns(new BigDecimal("750.00"), ExpectedPosition::toPay);
		assertThat(books.position("N")).returns(ExpectedStatus.PARTLY_PAID, ExpectedPosition::status)
			.returns(new BigDecimal("-50.00"), ExpectedPosition::paid)
			.returns(new BigDecimal("-150.00"), ExpectedPosition::toPay);
	}

	@Test
	void aCreditNoteTakesTheRestWithItsSign() {
		// 45,03 + 45,03 - 18,05 = 72,01 of a line that paid 72,00
		Books books = Books.withTwoCreditors();
		for (String part : new String[] { "A FATTURA 50.03", "B FATTURA 50.03", "C NOTA_CREDITO 20.06" }) {
			String[] cell = part.split(" ");
			books.document(cell[0], "tipo=" + cell[1], "importo=" + cell[2]);
			books.mandate(7, "codice_documento=" + cell[0], "importo_documento=" + cell[2], "importo=80",
					"importo_ritenute=8", PAID);
		}
		assertThat(books.position("A").paid()).isEqualTo("45.03");
		assertThat(books.position("B").paid()).isEqualTo("45.03");
		assertThat(books.position("C").paid()).isEqualTo("-18.06");
	}

	@Test
	void theSignOfACreditNoteInTheFileDoesNotMatter() {
		for (String sign : new String[] { "", "-" }) {
			Books books = Books.withTwoCreditors()
				.document("N", "tipo=NOTA_CREDITO", "importo=" + sign + "122", "iva_split=" + sign + "22");
			assertThat(books.position("N")).returns(new BigDecimal("-122.00"), ExpectedPosition::amount)
				.returns(new BigDecimal("-100.00"), ExpectedPosition::toPay);
		}
	}

	@Test
	void aLineWithNothingToPayOutIsPaidByItsDate() {
		Books books = Books.withTwoCreditors()
			.document("D1")
			.mandate(7, "codice_documento=D1", "importo_ritenute=1000", PAID);
		assertThat(books.position("D1")).returns(ExpectedStatus.PAID, ExpectedPosition::status)
			.returns(new BigDecimal("0.00"), ExpectedPosition::paid)
			.returns(LocalDate.of(2026, 3, 5), ExpectedPosition::paymentDate);
	}

	@Test
	void splitVatNeverReachesTheCreditor() {
		Books books = Books.withTwoCreditors().document("D1", "importo=1220", "iva_split=220");
		assertThat(books.position("D1").toPay()).isEqualTo("1000.00");
		books.mandate(7, "codice_documento=D1", PAID);
		assertThat(books.position("D1")).returns(ExpectedStatus.PAID, ExpectedPosition::status)
			.returns(new BigDecimal("1000.00"), ExpectedPosition::paid);
	}

	@Test
	void aGrossLineIsMeasuredOnTheGross() {
		// H = 1.220 is more than the net, so T = 1.220; S = 610 of it
		Books books = Books.withTwoCreditors()
			.document("D1", "importo=1220", "ritenuta=220")
			.mandate(7, "codice_documento=D1", "importo=1220", "importo_ritenute=220", "importo_pagato=500", PAID);
		assertThat(books.position("D1")).returns(ExpectedStatus.PARTLY_PAID, ExpectedPosition::status)
			.returns(new BigDecimal("500.00"), ExpectedPosition::paid)
			.returns(new BigDecimal("500.00"), ExpectedPosition::toPay);
	}

	@Test
	void aNetGivenWinsOverItsDefault() {
		Books books = Books.withTwoCreditors().document("D1", "importo=1220", "iva_split=220", "importo_netto=900");
		assertThat(books.position("D1").toPay()).isEqualTo("900.00");
	}

	@Test
	void withoutANetTheWithholdingsOfLinesThatHoldAreTakenOff() {
		Books issued = Books.withTwoCreditors()
			.document("D1")
			.mandate(7, "codice_documento=D1", "importo_ritenute=200");
		assertThat(issued.position("D1").toPay()).isEqualTo("800.00");
		Books failed = Books.withTwoCreditors()
			.document("D1")
			.mandate(7, "codice_documento=D1", "importo_ritenute=200", "stato=NON_ESEGUIBILE");
		assertThat(failed.position("D1").toPay()).isEqualTo("1000.00");
	}

	@Test
	void suspendedAmountsAreToPayAndClosedOnesAreNot() {
		Books books = Books.withTwoCreditors()
			.document("D1", "stato=SOSPESO")
			.document("D2", "stato=RESPINTO")
			.document("D3", "stato=ANNULLATO");
		assertThat(books.position("D1").toPay()).isEqualTo("1000.00");
		assertThat(books.position("D2").toPay()).isEqualTo("0.00");
		assertThat(books.position("D3").toPay()).isEqualTo("0.00");
	}

	@Test
	void thePaymentDateIsTheLastPaymentThatStands() {
		Books books = Books.withTwoCreditors()
			.document("D1")
			.mandate(7, "codice_documento=D1", "importo=400", PAID)
			.mandate(8, "codice_documento=D1", "importo=600", "stato=STORNATO", "data_pagamento=2026-03-20");
		assertThat(books.position("D1").paymentDate()).isEqualTo("2026-03-05");
		Books returned = Books.withTwoCreditors()
			.document("D1")
			.mandate(8, "codice_documento=D1", "stato=STORNATO", PAID);
		assertThat(returned.position("D1")).returns(null, ExpectedPosition::paymentDate)
			.returns(new BigDecimal("0.00"), ExpectedPosition::paid)
			.returns(new BigDecimal("1000.00"), ExpectedPosition::toPay);
	}

	private static Books withCreditNote(String... money) {
		Books books = Books.withTwoCreditors().document("F").document("N", "tipo=NOTA_CREDITO", "importo=200");
		for (String part : new String[] { "F 1000", "N -200" }) {
			String[] cells = { "importo=800", "codice_documento=" + part.split(" ")[0],
					"importo_documento=" + part.split(" ")[1], money[0], money[money.length - 1] };
			books.mandate(7, cells);
		}
		return books;
	}

}
