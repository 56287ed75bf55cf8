// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.oracle;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** "Who is who": CF, P.IVA, both, and groups of one P.IVA. */
class WhoIsWhoTests {

	private static final String VAT = "partita_iva=03333333333";

	private static final String NO_CF = "codice_fiscale=";

	@Test
	void aVatNumberAloneMeansTheOneCreditorThatBearsIt() {
		Books books = Books.empty().creditor("codice_fiscale=CF1", VAT).document("D1", NO_CF, VAT);
		assertThat(books.read().creditors()).containsExactly("CF1");
		assertThat(books.positions("CF1")).hasSize(1);
	}

	@Test
	void aVatNumberOfAGroupMeansNobody() {
		Books books = Books.empty()
			.creditor("codice_fiscale=CF1", VAT)
			.creditor("codice_fiscale=CF2", VAT)
			.document("D1", NO_CF, VAT)
			.document("D2", "codice_fiscale=CF2", VAT);
		assertThat(books.positions("CF1")).isEmpty();
		assertThat(books.positions("CF2")).extracting(ExpectedPosition::key).containsExactly("D2");
	}

	@Test
	void aCreditorWithoutCfIsKnownByTheVatNumber() {
		Books books = Books.empty().creditor(VAT).document("D1", NO_CF, VAT);
		assertThat(books.read().creditors()).containsExactly("03333333333");
		assertThat(books.positions("03333333333")).hasSize(1);
	}

	@Test
	void aRowWithBothCodesJoinsTwoRecords() {
		Books books = Books.empty()
			.creditor("codice_fiscale=CF1")
			.creditor(VAT)
			.document("D1", NO_CF, VAT)
			.mandate(7, "codice_fiscale=CF1", VAT);
		assertThat(books.read().creditors()).containsExactly("CF1");
		assertThat(books.positions("CF1")).extracting(ExpectedPosition::key).containsExactly("D1", "2026/7/1");
	}

	@Test
	void aRowWithANameMakesItsCreditorKnownAndOneWithoutWaits() {
		Books books = Books.empty().document("D1").mandate(7, "codice_documento=D1");
		assertThat(books.read().creditors()).isEmpty();
		books.document("D2", "denominazione=Rossi srl");
		assertThat(books.read().creditors()).containsExactly(Books.ROSSI);
		assertThat(books.positions(Books.ROSSI)).extracting(ExpectedPosition::key).containsExactly("D1", "D2");
	}

	@Test
	void aLineOfAnUnknownPayeeDoesNotTouchTheDocument() {
		Books books = Books.withTwoCreditors().document("D1").mandate(7, "codice_documento=D1", "codice_fiscale=CF9");
		assertThat(books.position("D1").status()).isEqualTo(ExpectedStatus.IN_PROGRESS);
	}

	@Test
	void theSameElevenDigitsAsCfAndAsVatNumberAreOne() {
		Books books = Books.empty()
			.creditor("codice_fiscale=03333333333")
			.document("D1", NO_CF, VAT, "denominazione=Ditta")
			.document("D2", "codice_fiscale=03333333333");
		assertThat(books.read().creditors()).containsExactly("03333333333");
		assertThat(books.positions("03333333333")).extracting(ExpectedPosition::key).containsExactly("D1", "D2");
	}

	@Test
	void aCfOfElevenDigitsBearsItsOwnNumberBesideAnotherThatARowStates() {
		Books books = Books.empty()
			.creditor("codice_fiscale=03333333333", "partita_iva=04444444444")
			.document("D1", NO_CF, VAT)
			.document("D2", NO_CF, "partita_iva=04444444444");
		assertThat(books.positions("03333333333")).extracting(ExpectedPosition::key).containsExactly("D1", "D2");
	}

	@Test
	void aSecondBearerOfTheDigitsLeavesTheNumberAloneToNobody() {
		Books books = Books.empty()
			.creditor("codice_fiscale=03333333333")
			.document("D1", NO_CF, VAT)
			.document("D2", "codice_fiscale=CF1", VAT, "denominazione=Altra");
		assertThat(books.positions("03333333333")).isEmpty();
		assertThat(books.positions("CF1")).extracting(ExpectedPosition::key).containsExactly("D2");
	}

	@Test
	void aBearerCountsBeforeAnybodyHasNamedIt() {
		Books books = Books.empty()
			.document("D1", NO_CF, VAT, "denominazione=Ditta")
			.mandate(7, "codice_fiscale=CF1", VAT)
			.document("D2", NO_CF, VAT);
		assertThat(books.read().creditors()).containsExactly("CF1");
		books.mandate(8, "codice_fiscale=CF2", VAT);
		assertThat(books.read().creditors()).isEmpty();
	}

}
