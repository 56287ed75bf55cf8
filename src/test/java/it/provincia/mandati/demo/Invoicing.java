// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the creditors' documents, as their trade has them.
 */
final class Invoicing {

	private static final int LONGEST_POST = 4;

	private static final int MOST_CONTRACTS = 4;

	private final Map<Creditor, List<Contract>> contracts = new HashMap<>();

	private final DemoLedger ledger;

	private final Chance chance;

	Invoicing(DemoLedger ledger, Chance chance) {
		this.ledger = ledger;
		this.chance = chance;
	}

	Document document(Creditor creditor, LocalDate date) {
		Trade trade = creditor.trade();
		long taxable = this.chance.cents(trade.low(), trade.high());
		return document(creditor, date, trade.regime().amount(taxable, trade.vat()));
	}

	Document document(Creditor creditor, LocalDate date, Amount amount) {
		return document(creditor, date, amount, this.chance.pick(creditor.trade().topics()));
	}

	Document document(Creditor creditor, LocalDate date, Amount amount, Topic topic) {
		LocalDate received = received(date);
		Contract contract = topic.kind().isElectronic() ? contract(creditor) : Contract.NONE;
		String subject = Wording.fill(topic.text(), date, this.chance);
		Claim claim = new Claim(creditor, topic.kind(), creditor.trade().office(), date, received,
				due(creditor, topic.kind(), received), amount, subject, contract);
		return this.ledger.add(new Document(claim, amount.heldBack() > 0 && this.chance.percent(25)));
	}

	/** Gives back so many per cent of an invoice. */
	Document creditNote(Document invoice, LocalDate date, int percent) {
		Claim paid = invoice.claim();
		Amount amount = paid.amount().percent(percent);
		Claim claim = new Claim(paid.creditor(), DocumentKind.CREDIT_NOTE, paid.office(), date, received(date), null,
				amount, "Storno parziale: " + paid.subject(), paid.contract());
		return this.ledger.add(new Document(claim, false));
	}

	private LocalDate received(LocalDate date) {
		return WorkingDays.notAfterToday(date.plusDays(this.chance.between(0, LONGEST_POST)));
	}

	private LocalDate due(Creditor creditor, DocumentKind kind, LocalDate received) {
		boolean stated = switch (kind) {
			case INVOICE -> this.chance.percent(81);
			case FEE_NOTE -> this.chance.percent(60);
			default -> false;
		};
		return stated ? received.plusDays(creditor.paymentTerms()) : null;
	}

	private Contract contract(Creditor creditor) {
		List<Contract> known = this.contracts.computeIfAbsent(creditor, this::drawContracts);
		return this.chance.percent(88) ? this.chance.pick(known) : Contract.NONE;
	}

	private List<Contract> drawContracts(Creditor creditor) {
		List<Contract> drawn = new ArrayList<>();
		int number = this.chance.between(1, MOST_CONTRACTS);
		for (int i = 0; i < number; i++) {
			drawn.add(Contract.draw(this.chance, creditor.trade().isPublicWork() ? 70 : 12));
		}
		return drawn;
	}

}
