// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * Lines whose payee is not the document's creditor, lines without document, and payees
 * that share a code or a mandate.
 */
final class PayeeCases {

	private static final LocalDate DECEMBER = LocalDate.of(2025, 12, 17);

	private static final LocalDate AFTER_SUMMER = LocalDate.of(2026, 10, 5);

	private final Stage stage;

	private final Treasury treasury;

	PayeeCases(Stage stage) {
		this.stage = stage;
		this.treasury = stage.treasury();
	}

	void play() {
		assignments();
		socialSecurity("Edilc");
		socialSecurity("Costruzioni");
		twoLinesWithoutDocument("Associazione Culturale", Euro.of(1200), Euro.of(850));
		twoLinesWithoutDocument("Comune di Borgofiorito", Euro.of(7400), Euro.of(2600));
		vatGroup();
		taxForm();
		methods();
		december();
		strayCreditNote();
	}

	private void assignments() {
		for (Situation situation : List.of(Situation.PAID, Situation.PAID, Situation.ISSUED, Situation.RETURNED,
				Situation.PART_PAID)) {
			Document document = this.stage.invoice(this.stage.named("Costruzioni"));
			LocalDate day = situation.isRecent() ? Stage.THIS_WEEK : this.stage.orderDay(document);
			MandateLine line = assigned(this.treasury.order(day, document));
			situation.lead(line, this.treasury, true);
			note("Assignment / " + situation, document, line);
		}
		Document shared = this.stage.invoice(this.stage.named("Edilc"));
		List<Part> parts = Part.halves(shared, 60);
		LocalDate day = this.stage.orderDay(shared);
		MandateLine theirs = assigned(this.treasury.order(day, parts.subList(0, 1)));
		MandateLine own = this.treasury.order(day, parts.subList(1, 2));
		note("Assignment of a part", shared, this.treasury.settle(theirs), this.treasury.settle(own));
	}

	private MandateLine assigned(MandateLine line) {
		return line.to(this.stage.named("Cessioni")).saying("Cessione di credito, atto rep. 2231/2026");
	}

	/** What the firm owes for its workers is paid in its stead (DPR 207/2010 art. 4). */
	private void socialSecurity(String debtor) {
		Document document = this.stage.invoice(this.stage.named(debtor));
		List<Part> parts = Part.halves(document, 75);
		LocalDate day = this.stage.orderDay(document);
		String mandate = "intervention for " + debtor;
		MandateLine own = this.treasury.order(day, parts.subList(0, 1)).in(mandate);
		MandateLine fund = this.treasury.order(day, parts.subList(1, 2)).in(mandate);
		fund.to(this.stage.named("Cassa Previdenza"))
			.by(PaymentMethod.BANK_OF_ITALY)
			.saying("Intervento sostitutivo DURC, pratica 2026-" + debtor.length());
		note("Substitution (DURC)", document, this.treasury.settle(own), this.treasury.settle(fund));
	}

	private void twoLinesWithoutDocument(String payee, long first, long second) {
		Creditor creditor = this.stage.named(payee);
		LocalDate day = Stage.THIS_WEEK.minusDays(40);
		String mandate = "two for " + payee;
		MandateLine balance = this.treasury.grant(day, creditor, DocumentKind.CONTRIBUTION, first,
				"Contributo 2026, saldo");
		MandateLine advance = this.treasury.grant(day, creditor, null, second, "Contributo 2027, acconto");
		this.treasury.settle(balance.in(mandate));
		this.treasury.transmit(advance.in(mandate));
		note("Two lines without document to one creditor", balance, advance);
	}

	private void vatGroup() {
		for (String member : List.of("Trecorni S", "Trecorni M", "Trecorni F")) {
			Document document = this.stage.invoice(this.stage.named(member));
			MandateLine line = this.treasury.order(AFTER_SUMMER, document).in("VAT group");
			note("VAT group: three firms in one mandate", document, this.treasury.settle(line));
		}
	}

	private void taxForm() {
		Creditor fund = this.stage.named("Cassa Previdenza");
		for (int month = 4; month <= 9; month++) {
			MandateLine line = this.treasury.grant(LocalDate.of(2026, month, 14), fund, DocumentKind.OTHER,
					Euro.of(900) + month * 1337L, "Versamento contributi, mese " + month + "/2026");
			note("F24EP, line without document", this.treasury.settle(line.by(PaymentMethod.TAX_FORM)));
		}
	}

	private void methods() {
		for (PaymentMethod method : List.of(PaymentMethod.CASH, PaymentMethod.CHEQUE)) {
			MandateLine line = this.treasury.grant(this.stage.passedDay(), this.stage.named("Mirta"),
					DocumentKind.REIMBURSEMENT, Euro.of(48), "Restituzione deposito cauzionale");
			note("Returned: " + method.title(), this.treasury.bounce(line.by(method)));
		}
	}

	private void december() {
		for (String payee : List.of("Unione", "Istituto", "Circolo")) {
			MandateLine line = this.treasury
				.grant(DECEMBER, this.stage.named(payee), DocumentKind.CONTRIBUTION, Euro.of(640),
						"Saldo contributo 2025")
				.in("last of 2025");
			note("Year 2025", this.treasury.settle(line));
		}
	}

	private void strayCreditNote() {
		Document invoice = this.stage.invoice(this.stage.named("Telefonia"));
		this.stage.paid(invoice);
		Document creditNote = this.stage.invoicing().creditNote(invoice, Stage.THIS_WEEK, 30);
		creditNote.say(OfficeFact.plain(OfficeState.REGISTERED, Stage.YESTERDAY));
		note("Credit note not used yet", creditNote);
	}

	private void note(String title, Object... bearers) {
		this.stage.cases().note(title, bearers);
	}

}
