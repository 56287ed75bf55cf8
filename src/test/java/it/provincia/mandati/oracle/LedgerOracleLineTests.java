// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Mandates on documents, and lines that are positions of their own. */
class LedgerOracleLineTests {

	private static final String PAID = "data_pagamento=2026-03-05";

	@Test
	void aLineWithoutDocumentIsAPosition() {
		Books books = Books.withTwoCreditors()
			.mandate(7, "tipo=BENEFICIO", "causale=Contributo affitto", "importo_ritenute=100", "importo_pagato=450",
					PAID);
		assertThat(books.positions(Books.ROSSI)).containsExactly(
				new ExpectedPosition(ExpectedType.BENEFIT, "2026/7", LocalDate.of(2026, 3, 1), "Contributo affitto",
						new BigDecimal("1000.00"), new BigDecimal("450.00"), null, ExpectedStatus.PARTLY_PAID, null,
						List.of(new ExpectedMandate(2026, 7)), LocalDate.of(2026, 3, 1), new BigDecimal("450.00"),
						LocalDate.of(2026, 3, 5), "Bonifico", "Contributo affitto", null, null, "2026/7/1", null));
	}

	@Test
	void aDeadLineWithoutDocumentStaysListedWithoutItsMandate() {
		Books books = Books.withTwoCreditors().mandate(7, "stato=SOSTITUITO");
		assertThat(books.positions(Books.ROSSI))
			.containsExactly(new ExpectedPosition(ExpectedType.OTHER, "2026/7", LocalDate.of(2026, 3, 1), "Saldo",
					new BigDecimal("1000.00"), new BigDecimal("0.00"), null, ExpectedStatus.CANCELLED, null, List.of(),
					null, new BigDecimal("0.00"), null, null, null, null, null, "2026/7/1", null));
	}

	@Test
	void linesOfOneCreditorInOneMandateBearTheirNumber() {
		Books books = Books.withTwoCreditors()
			.mandate(7)
			.mandate(7, "progressivo=2", "stato=ANNULLATO")
			.mandate(7, "progressivo=3", "codice_fiscale=" + Books.BANCA)
			.mandate(8);
		assertThat(books.positions(Books.ROSSI)).extracting(ExpectedPosition::number)
			.containsExactly("2026/7/1", "2026/7/2", "2026/8");
		assertThat(books.positions(Books.BANCA)).extracting(ExpectedPosition::number).containsExactly("2026/7");
	}

	@Test
	void anAssignedDocumentStaysItsCreditorsAndTheLineIsThePayees() {
		Books books = Books.withTwoCreditors()
			.document("D1")
			.mandate(7, "codice_documento=D1", "codice_fiscale=" + Books.BANCA, PAID);
		assertThat(books.positions(Books.ROSSI)).singleElement()
			.returns("D1", ExpectedPosition::key)
			.returns(ExpectedStatus.PAID, ExpectedPosition::status)
			.returns("2026/7", ExpectedPosition::mandate);
		assertThat(books.positions(Books.BANCA)).singleElement()
			.returns("2026/7/1", ExpectedPosition::key)
			.returns(ExpectedType.OTHER, ExpectedPosition::type)
			.returns(ExpectedStatus.PAID, ExpectedPosition::status)
			.returns(new BigDecimal("1000.00"), ExpectedPosition::paid);
	}

	@Test
	void ofAMixedLineThePayeeSeesHisDocumentAndThePartOfTheOthers() {
		Books books = Books.withTwoCreditors()
			.document("D1", "importo=700")
			.document("D2", "importo=300", "codice_fiscale=" + Books.BANCA)
			.mandate(7, "codice_documento=D1", "importo_documento=700", "codice_fiscale=" + Books.BANCA,
					"importo_ritenute=100")
			.mandate(7, "codice_documento=D2", "importo_documento=300", "codice_fiscale=" + Books.BANCA,
					"importo_ritenute=100");
		assertThat(books.positions(Books.BANCA)).extracting(ExpectedPosition::key).containsExactly("D2", "2026/7/1");
		assertThat(books.position(Books.BANCA, "2026/7/1")).returns(new BigDecimal("700.00"), ExpectedPosition::amount)
			.returns(new BigDecimal("630.00"), ExpectedPosition::toPay);
		assertThat(books.position(Books.BANCA, "D2").toPay()).isEqualTo("270.00");
	}

	@Test
	void aLineOfAnUnknownDocumentIsAPositionUntilItComes() {
		Books books = Books.withTwoCreditors().mandate(7, "codice_documento=D1");
		assertThat(books.positions(Books.ROSSI)).extracting(ExpectedPosition::key).containsExactly("2026/7/1");
		books.document("D1");
		assertThat(books.positions(Books.ROSSI)).extracting(ExpectedPosition::key).containsExactly("D1");
	}

	@Test
	void aForeignCreditNoteCountsMinusInThePayeesPosition() {
		Books books = Books.withTwoCreditors().document("F").document("N", "tipo=NOTA_CREDITO", "importo=200");
		for (String part : new String[] { "F 1000", "N 200" }) {
			books.mandate(7, "codice_documento=" + part.split(" ")[0], "importo_documento=" + part.split(" ")[1],
					"importo=800", "codice_fiscale=" + Books.BANCA, "importo_pagato=400", PAID);
		}
		assertThat(books.position(Books.BANCA, "2026/7/1")).returns(new BigDecimal("800.00"), ExpectedPosition::amount)
			.returns(new BigDecimal("400.00"), ExpectedPosition::paid)
			.returns(new BigDecimal("400.00"), ExpectedPosition::toPay);
	}

	@Test
	void theMandatesOfADocumentAreInTheOrderOfTheirNumbers() {
		Books books = Books.withTwoCreditors()
			.document("D1")
			.mandate(10, "codice_documento=D1", "importo=200", "data_mandato=2026-01-02", "progressivo=2",
					"causale=Due")
			.mandate(10, "codice_documento=D1", "importo=200", "data_mandato=2026-01-02", "causale=Uno")
			.mandate(9, "codice_documento=D1", "importo=200", "modalita_pagamento=Assegno")
			.mandate(99, "codice_documento=D1", "importo=200", "esercizio=2025")
			.mandate(11, "codice_documento=D1", "importo=200", "stato=ANNULLATO");
		assertThat(books.position("D1")).returns("2025/99, 2026/9, 2026/10", ExpectedPosition::mandate)
			.returns(LocalDate.of(2026, 1, 2), ExpectedPosition::mandateDate)
			.returns("Bonifico", ExpectedPosition::method)
			.returns("Due", ExpectedPosition::reason);
	}

	@Test
	void theOfficeIsShownOnlyWhileNoLiveLineExists() {
		Books books = Books.withTwoCreditors()
			.document("D1")
			.document("D2", "codice_ufficio=LLPP")
			.mandate(7, "codice_documento=D1", "stato=NON_ESEGUIBILE")
			.mandate(8, "codice_documento=D2", "stato=ANNULLATO");
		assertThat(books.position("D1")).returns("Settore Viabilità", ExpectedPosition::office)
			.returns(null, ExpectedPosition::officeShown);
		assertThat(books.position("D2")).returns("LLPP", ExpectedPosition::office)
			.returns("LLPP", ExpectedPosition::officeShown)
			.returns(null, ExpectedPosition::mandate);
	}

}
