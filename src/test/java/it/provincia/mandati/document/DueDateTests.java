// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.time.LocalDate;

import it.provincia.mandati.ledger.DocumentState;
import it.provincia.mandati.ledger.DocumentStatus;
import it.provincia.mandati.ledger.DocumentType;
import it.provincia.mandati.ledger.SuspensionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Days left, late or early, on 10 May 2026.
 */
class DueDateTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

	@Test
	void whatHasNoneInTheDataHasNone() {
		assertThat(DueDate.of(invoice().dossier(), TODAY)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-11, LEFT, 1", "2026-06-10, LEFT, 31", "2026-05-10, TODAY, 0", "2026-05-09, LATE, 1",
			"2025-05-10, LATE, 365", "2024-02-29, LATE, 801" })
	void whatIsNotPaidIsMeasuredToday(String due, DueDate.Standing standing, long days) {
		for (DocumentStatus status : new DocumentStatus[] { DocumentStatus.IN_PROGRESS, DocumentStatus.MANDATE_ISSUED,
				DocumentStatus.PARTLY_PAID, DocumentStatus.RETURNED, DocumentStatus.SUSPENDED }) {
			assertThat(DueDate.of(invoice().status(status).due(due).dossier(), TODAY))
				.isEqualTo(new DueDate(LocalDate.parse(due), standing, days));
		}
	}

	@ParameterizedTest
	@CsvSource({ "2026-04-28, PAID_EARLY, 2", "2026-04-30, PAID_ON_TIME, 0", "2026-05-01, PAID_LATE, 1" })
	void whatIsPaidIsMeasuredOnTheDayOfThePayment(String paidOn, DueDate.Standing standing, long days) {
		DossierRecipe facts = invoice().status(DocumentStatus.PAID).due("2026-04-30").paid("1000.00", paidOn);
		assertThat(DueDate.of(facts.dossier(), TODAY))
			.isEqualTo(new DueDate(LocalDate.of(2026, 4, 30), standing, days));
	}

	@ParameterizedTest
	@CsvSource({ "LITIGATION, STOPPED", "DISPUTE, STOPPED", "CONFORMITY, LATE", "NOT_LIQUIDABLE, LATE", "DURC, LATE",
			"OTHER, LATE" })
	void litigationAndDisputeAloneStopTheTerm(SuspensionKind kind, DueDate.Standing standing) {
		DossierRecipe facts = invoice().status(DocumentStatus.SUSPENDED)
			.due("2026-04-30")
			.says(DocumentState.SUSPENDED, "2026-04-01", kind, null);
		assertThat(DueDate.of(facts.dossier(), TODAY)).extracting(DueDate::standing).isEqualTo(standing);
	}

	@Test
	void aSuspensionThatAMandateHasOvertakenStopsNothing() {
		DossierRecipe facts = invoice().status(DocumentStatus.MANDATE_ISSUED)
			.due("2026-04-30")
			.says(DocumentState.SUSPENDED, "2026-04-01", SuspensionKind.LITIGATION, null);
		assertThat(DueDate.of(facts.dossier(), TODAY)).extracting(DueDate::standing).isEqualTo(DueDate.Standing.LATE);
	}

	@ParameterizedTest
	@EnumSource(value = DocumentStatus.class, names = { "REJECTED", "CANCELLED" })
	void whatWillNotBePaidIsNotCounted(DocumentStatus status) {
		assertThat(DueDate.of(invoice().status(status).due("2026-04-30").dossier(), TODAY)).isNotNull()
			.extracting(DueDate::counted)
			.isEqualTo(false);
	}

	@Test
	void nobodyIsLateWithACreditNote() {
		assertThat(DueDate.of(DossierRecipe.a(DocumentType.CREDIT_NOTE).due("2026-04-30").dossier(), TODAY)).isNotNull()
			.extracting(DueDate::counted)
			.isEqualTo(false);
	}

	private static DossierRecipe invoice() {
		return DossierRecipe.a(DocumentType.INVOICE);
	}

}
