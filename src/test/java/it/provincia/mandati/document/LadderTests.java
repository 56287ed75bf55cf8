// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.math.BigDecimal;

import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.LineStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From gross to net, each step of it written by hand.
 */
class LadderTests {

	@Test
	void theVatThatTheBodyPaysItselfAndTheWithholdingAreTakenOff() {
		assertThat(ladder(invoice().deducted("180.00", "20.00").toPay("800.00")))
			.isEqualTo("1000.00 SPLIT_VAT -180.00 WITHHELD -20.00 = 800.00");
	}

	@Test
	void thereIsNoneWhereNothingIsTakenOff() {
		assertThat(Ladder.of(invoice().dossier())).isNull();
		assertThat(Ladder.of(invoice().deducted("0.00", null).dossier())).isNull();
	}

	@ParameterizedTest
	@EnumSource(value = DocumentStatus.class, names = { "REJECTED", "CANCELLED" })
	void thereIsNoneOfWhatWillNotBePaid(DocumentStatus status) {
		assertThat(Ladder.of(invoice().deducted("180.00", null).status(status).toPay("0.00").dossier())).isNull();
	}

	@Test
	void whatTheDocumentDoesNotExplainLiesInTheMandates() {
		assertThat(ladder(invoice().deducted("180.00", null).toPay("815.50")))
			.isEqualTo("1000.00 SPLIT_VAT -180.00 BY_MANDATE -4.50 = 815.50");
		assertThat(ladder(paid(DossierRecipe.lineOf(DocumentType.OTHER), "800.00")))
			.isEqualTo("1000.00 BY_MANDATE -200.00 = 800.00");
	}

	@Test
	void whatTheDocumentSaysCountsOnlyAsFarAsItIsTakenOff() {
		assertThat(ladder(paid(invoice().deducted("180.00", "20.00"), "900.00")))
			.isEqualTo("1000.00 BY_MANDATE -100.00 = 900.00");
		assertThat(Ladder.of(paid(invoice().deducted("180.00", null), "1000.00").dossier())).isNull();
		assertThat(Ladder.of(paid(invoice(), "1100.00").dossier())).isNull();
	}

	@Test
	void whatWentToSomebodyElseIsAStepOfItsOwn() {
		DossierRecipe facts = paid(invoice().deducted("180.00", null), "820.00")
			.line(PayingLineRecipe.line("2026/1", LineStanding.PAID).share("500.00", "410.00", "410.00"))
			.line(PayingLineRecipe.line("2026/2", LineStanding.PAID)
				.toSomebodyElse()
				.share("500.00", "410.00", "410.00"));
		assertThat(ladder(facts)).isEqualTo("1000.00 SPLIT_VAT -180.00 ELSEWHERE -410.00 = 410.00");
	}

	@Test
	void whatIsOrderedForSomebodyElseIsTakenOffBeforeItIsPaid() {
		DossierRecipe facts = invoice().status(DocumentStatus.MANDATE_ISSUED)
			.line(PayingLineRecipe.line("2026/1", LineStanding.PARTLY_PAID)
				.toSomebodyElse()
				.share("600.00", "600.00", "100.00"))
			.paid("100.00", "2026-05-02")
			.toPay("900.00");
		assertThat(ladder(facts)).isEqualTo("1000.00 ELSEWHERE -600.00 = 400.00");
	}

	@ParameterizedTest
	@EnumSource(value = LineStanding.class, names = { "CANCELLED", "REPLACED", "RETURNED", "NOT_EXECUTABLE" })
	void whatSomebodyElseWillNotGetIsNotTakenOff(LineStanding standing) {
		DossierRecipe facts = invoice().line(PayingLineRecipe.line("2026/1", standing).toSomebodyElse());
		assertThat(Ladder.of(facts.dossier())).isNull();
	}

	@Test
	void ofACreditNoteTheSignsAreTheOtherWayRound() {
		DossierRecipe facts = DossierRecipe.a(DocumentType.CREDIT_NOTE)
			.amount("-122.00")
			.deducted("22.00", null)
			.toPay("-100.00");
		assertThat(ladder(facts)).isEqualTo("-122.00 SPLIT_VAT 22.00 = -100.00");
	}

	private static DossierRecipe invoice() {
		return DossierRecipe.a(DocumentType.INVOICE);
	}

	private static DossierRecipe paid(DossierRecipe facts, String amount) {
		return facts.status(DocumentStatus.PAID).paid(amount, "2026-05-02").toPay("0.00");
	}

	/**
	 * In words, once it is sure that it adds up.
	 */
	private static String ladder(DossierRecipe facts) {
		Ladder ladder = Ladder.of(facts.dossier());
		assertThat(ladder).isNotNull();
		assertThat(ladder.slices().stream().map(Ladder.Slice::amount).reduce(ladder.gross(), BigDecimal::add))
			.isEqualByComparingTo(ladder.reaches());
		StringBuilder words = new StringBuilder(ladder.gross().toString());
		ladder.slices().forEach((slice) -> words.append(" ").append(slice.reason()).append(" ").append(slice.amount()));
		return words + " = " + ladder.reaches();
	}

}
