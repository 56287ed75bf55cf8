// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Money that does not simply go from one mandate to one document.
 */
final class MoneyCases {

	private final Stage stage;

	private final Treasury treasury;

	MoneyCases(Stage stage) {
		this.stage = stage;
		this.treasury = stage.treasury();
	}

	void play() {
		for (int i = 0; i < 3; i++) {
			allWithheld();
			creditNoteWithin(i);
			biggerThanItsDocuments();
			paidBeforeTheMandate(i);
			inThreeMandates();
			inTwoLinesOfOneMandate();
			returnedTheSameDay();
			replacedAndPaid();
			netAlone();
			manyDocuments(i);
		}
		returnedTwice();
		extremes();
	}

	private void allWithheld() {
		Document document = this.stage.invoice(this.stage.nextFirm());
		MandateLine line = this.stage.order(document);
		line.holdingBack(line.gross()).by(PaymentMethod.OFFSET).saying("Compensazione con penali contrattuali");
		note("All withheld (net zero), paid", document, this.treasury.settle(line));
	}

	private void creditNoteWithin(int n) {
		Document invoice = this.stage.invoice(this.stage.nextFirm());
		LocalDate day = WorkingDays.onOrAfter(invoice.claim().date().plusDays(3));
		Document creditNote = this.stage.invoicing().creditNote(invoice, day, 10 + 15 * n);
		creditNote.say(invoice.fact());
		MandateLine line = this.stage.order(List.of(invoice, creditNote));
		if (n == 0) {
			this.treasury.payPart(line, 50);
		}
		else {
			this.treasury.settle(line);
		}
		note("Credit note within the line of its invoice", invoice, creditNote, line);
	}

	private void biggerThanItsDocuments() {
		Document document = this.stage.invoice(this.stage.nextFirm());
		MandateLine line = this.stage.order(document).plus(Euro.of(50));
		note("Line bigger than the sum of its documents", document, this.treasury.settle(line));
	}

	/**
	 * The bank took the money first; the mandate regularises it (provvisorio di uscita).
	 */
	private void paidBeforeTheMandate(int n) {
		Document document = this.stage.invoice(this.stage.named("Padalume"));
		LocalDate taken = WorkingDays.onOrAfter(document.claim().received().plusDays(12));
		MandateLine line = this.stage.order(document).by(PaymentMethod.DIRECT_DEBIT);
		line.saying("Regolarizzazione provvisorio di uscita n. " + (1180 + 41 * n));
		line.end(Outcome.regularised(WorkingDays.transmission(line.day()), taken, line.net()));
		note("Paid before the mandate (regularisation)", document, line);
	}

	private void inThreeMandates() {
		Document document = this.stage.invoice(this.stage.nextFirm());
		List<Part> halves = Part.halves(document, 50);
		Part quarter = Part.of(document, Euro.percent(document.claim().gross(), 20));
		Part rest = new Part(document, halves.get(1).gross() - quarter.gross(),
				halves.get(1).heldBack() - quarter.heldBack());
		LocalDate day = this.stage.orderDay(document);
		for (Part part : List.of(halves.get(0), quarter, rest)) {
			this.treasury.settle(this.treasury.order(day, List.of(part)));
			day = day.plusDays(6);
		}
		note("Document paid by three mandates", document);
	}

	private void inTwoLinesOfOneMandate() {
		Document document = this.stage.invoice(this.stage.nextFirm());
		List<MandateLine> lines = new ArrayList<>();
		for (Part part : Part.halves(document, 70)) {
			MandateLine line = this.treasury.order(this.stage.orderDay(document), List.of(part));
			lines.add(this.treasury.settle(line.in("two lines, " + document.claim().subject())));
		}
		note("Document paid by two lines of one mandate", document, lines.get(0), lines.get(1));
	}

	/** The row does not say when it came back: then it is the day of the payment. */
	private void returnedTheSameDay() {
		Document document = this.stage.invoice(this.stage.nextFirm());
		MandateLine line = this.treasury.giveBack(this.stage.order(document));
		Outcome said = line.outcome();
		line.end(Outcome.returned(said.transmitted(), said.paid(), null, said.reason()));
		note("Returned the same day (no data_stato)", document, line);
	}

	private void replacedAndPaid() {
		Document document = this.stage.invoice(this.stage.nextFirm());
		MandateLine line = this.stage.order(document);
		MandateLine next = this.treasury.settle(this.treasury.again(line));
		line.replacedBy(next);
		note("Replaced by a new mandate, which is paid", document, line, next);
	}

	private void netAlone() {
		Document document = this.stage.invoice(this.stage.named("Impianti"));
		LocalDate day = this.stage.orderDay(document);
		MandateLine line = this.treasury.order(day, List.of(Part.net(document)));
		note("Ordered for the net alone", document, this.treasury.settle(line));
	}

	private void manyDocuments(int n) {
		Creditor creditor = this.stage.named((n == 2) ? "Telefonia" : "Padalume");
		List<Document> documents = new ArrayList<>();
		LocalDate date = this.stage.passedDay();
		for (int i = 0; i < 5 + n; i++) {
			documents.add(this.stage.invoicing().document(creditor, date));
		}
		OfficeFact fact = OfficeFact.plain(OfficeState.LIQUIDATED, WorkingDays.onOrAfter(date.plusDays(18)));
		documents.forEach((document) -> document.say(fact));
		MandateLine line = this.stage.order(documents);
		String how = switch (n) {
			case 0 -> "part paid";
			case 1 -> "returned";
			default -> "paid";
		};
		List.of(Situation.PART_PAID, Situation.RETURNED, Situation.PAID).get(n).lead(line, this.treasury, false);
		note("One line for many documents, " + how, line);
	}

	private void returnedTwice() {
		Document document = this.stage.invoice(this.stage.named("Segnalpadana"));
		MandateLine first = this.treasury.giveBack(this.stage.order(document));
		MandateLine second = this.treasury.bounce(this.treasury.again(first));
		MandateLine third = this.treasury.transmit(this.treasury.again(second, Stage.THIS_WEEK));
		note("Returned twice and issued again", document, first, second, third);
	}

	private void extremes() {
		Document smallest = this.stage.invoice(this.stage.named("Assicurazioni"), Amount.plain(1));
		note("Smallest: 0,01", smallest, this.stage.paid(smallest));
		Document largest = this.stage.invoice(this.stage.named("Müller"), Amount.plain(Euro.of(480_000)));
		note("Largest: 480.000,00", largest, this.stage.paid(largest));
		Document only = this.stage.invoice(this.stage.named("Traduzioni"));
		note("The only document of its creditor", only, this.stage.paid(only));
	}

	private void note(String title, Object... bearers) {
		this.stage.cases().note(title, bearers);
	}

}
