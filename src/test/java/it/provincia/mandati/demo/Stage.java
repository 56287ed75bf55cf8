// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * What the special cases need to be played: the ledger, the dice, creditors that take
 * turns, and days that have long passed or have just come.
 */
final class Stage {

	/** A mandate of this day is not with the treasurer yet. */
	static final LocalDate YESTERDAY = WorkingDays.TODAY.minusDays(1);

	/** A mandate of this day is with the treasurer, who has not paid it yet. */
	static final LocalDate THIS_WEEK = WorkingDays.TODAY.minusDays(4);

	private static final List<String> TURNS = List.of("L'Officina", "Segnalpadana", "Padalume", "Costruzioni",
			"Impianti", "Autolinee", "Bit & Torrone", "Trecorni Man", "Cartotecnica", "Edilc", "Ditta", "Telefonia",
			"Ascensori", "Cooperativa", "Laboratorio");

	private static final LocalDate EARLY_SUMMER = LocalDate.of(2026, 6, 8);

	private static final LocalDate LATE_SUMMER = LocalDate.of(2026, 8, 28);

	private final DemoLedger ledger;

	private final Chance chance;

	private final Treasury treasury;

	private final Invoicing invoicing;

	private final CaseBook cases;

	private int turn;

	Stage(DemoLedger ledger, Chance chance, CaseBook cases) {
		this.ledger = ledger;
		this.chance = chance;
		this.treasury = new Treasury(ledger, chance);
		this.invoicing = new Invoicing(ledger, chance);
		this.cases = cases;
	}

	Creditor named(String start) {
		return this.ledger.cast().named(start);
	}

	Creditor nextFirm() {
		return named(TURNS.get(this.turn++ % TURNS.size()));
	}

	LocalDate passedDay() {
		return WorkingDays.onOrAfter(this.chance.day(EARLY_SUMMER, LATE_SUMMER));
	}

	/** An invoice of a passed day that the office has liquidated. */
	Document invoice(Creditor creditor) {
		return liquidated(this.invoicing.document(creditor, passedDay()));
	}

	Document invoice(Creditor creditor, Amount amount) {
		return liquidated(this.invoicing.document(creditor, passedDay(), amount));
	}

	/** When the mandate for a document is due. */
	LocalDate orderDay(Document document) {
		return document.claim().received().plusDays(27);
	}

	MandateLine order(Document document) {
		return this.treasury.order(orderDay(document), document);
	}

	MandateLine order(List<Document> documents) {
		Document last = documents.get(documents.size() - 1);
		return this.treasury.order(orderDay(last), documents.stream().map(Part::whole).toList());
	}

	MandateLine paid(Document document) {
		return this.treasury.settle(order(document));
	}

	Treasury treasury() {
		return this.treasury;
	}

	Invoicing invoicing() {
		return this.invoicing;
	}

	CaseBook cases() {
		return this.cases;
	}

	private static Document liquidated(Document document) {
		document.say(OfficeFact.plain(OfficeState.LIQUIDATED,
				WorkingDays.onOrAfter(document.claim().received().plusDays(16))));
		return document;
	}

}
