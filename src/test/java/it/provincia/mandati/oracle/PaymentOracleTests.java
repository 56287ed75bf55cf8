// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What was paid to whom, each case worked out by hand. */
class PaymentOracleTests {

	private static final String PAID = "data_pagamento=2026-03-05";

	@Test
	void aPartialPaymentHasItsPartOfTheWithholdingAndOfTheDocuments() {
		// 400 of 900 net are 44,44 of the 100 withheld, and 240 and 160 of the two
		// documents
		Books books = Books.withTwoCreditors()
			.document("D1", "importo=600", "ritenuta=60")
			.document("D2", "importo=400", "ritenuta=40")
			.mandate(7, "codice_documento=D1", "importo_documento=600", "importo_ritenute=100", PAID,
					"importo_pagato=400")
			.mandate(7, "codice_documento=D2", "importo_documento=400", "importo_ritenute=100", PAID,
					"importo_pagato=400");
		assertThat(paid(books, Books.ROSSI)).isEqualTo("05/03/2026;400,00;2026/7;1;;Bonifico;"
				+ "Fattura D1: 240,00 | Fattura D2: 160,00;Saldo;444,44;44,44;0,00;;Pagato;");
	}

	@Test
	void aReturnedPaymentCameAndWent() {
		Books books = Books.withTwoCreditors().mandate(7, PAID, "stato=STORNATO", "data_stato=2026-03-09");
		assertThat(paid(books, Books.ROSSI))
			.isEqualTo("05/03/2026;1000,00;2026/7;1;;Bonifico;;Saldo;1000,00;0,00;0,00;;Tornato indietro;09/03/2026\n"
					+ "09/03/2026;-1000,00;2026/7;1;;Bonifico;;Saldo;-1000,00;0,00;0,00;;Rientrato all’ente;");
	}

	@Test
	void whatIsPaidToAnotherIsHisAndNoneOfTheDocumentsCreditor() {
		Books books = Books.withTwoCreditors()
			.document("D1")
			.mandate(7, "codice_documento=D1", "codice_fiscale=" + Books.BANCA, PAID);
		PaymentOracle oracle = new PaymentOracle(books.read());
		assertThat(paid(books, Books.BANCA)).contains(";un documento di altro creditore;");
		assertThat(paid(books, Books.ROSSI)).isEmpty();
		assertThat(oracle.paidToOthers(Books.ROSSI)).isEqualTo("1000.00");
		assertThat(oracle.paidToOthers(Books.BANCA)).isEqualTo("0.00");
	}

	@Test
	void whatALinePaysBeyondItsDocumentsIsTold() {
		// 50 of 1000, and 10 % of it withheld
		Books books = Books.withTwoCreditors()
			.document("D1", "importo=950")
			.mandate(7, "codice_documento=D1", "importo_documento=950", "importo_ritenute=100", PAID);
		assertThat(new PaymentOracle(books.read()).paidBeyondDocuments(Books.ROSSI)).isEqualTo("45.00");
	}

	@Test
	void vatInSplitPaymentIsNoWithholding() {
		Books books = Books.withTwoCreditors()
			.document("D1", "iva_split=180.33")
			.mandate(7, "codice_documento=D1", "importo_ritenute=180.33", "numero_quietanza=000", PAID);
		assertThat(paid(books, Books.ROSSI))
			.isEqualTo("05/03/2026;819,67;2026/7;1;;Bonifico;Fattura D1;Saldo;1000,00;0,00;180,33;;Pagato;");
	}

	private static String paid(Books books, String creditor) {
		return String.join("\n",
				new PaymentOracle(books.read()).paymentsTo(creditor).stream().map(ExpectedPayment::csv).toList());
	}

}
