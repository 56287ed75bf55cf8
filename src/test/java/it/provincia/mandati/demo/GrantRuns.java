// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Contributions, transfers and benefits that are paid without a document: twice a month,
 * one mandate for several payees.
 */
final class GrantRuns {

	private static final int MONTHS = 12;

	private static final List<Integer> DAYS = List.of(10, 20);

	private final Treasury treasury;

	private final Cast cast;

	private final Chance chance;

	GrantRuns(DemoLedger ledger, Chance chance) {
		this.treasury = new Treasury(ledger, chance);
		this.cast = ledger.cast();
		this.chance = chance;
	}

	void play() {
		for (int month = 0; month < MONTHS; month++) {
			for (int day : DAYS) {
				LocalDate runDay = WorkingDays.FIRST.plusMonths(month).withDayOfMonth(day);
				run(runDay, CreditorKind.ASSOCIATION, 5);
				run(runDay, CreditorKind.PERSON, 4);
			}
			run(WorkingDays.FIRST.plusMonths(month).withDayOfMonth(15), CreditorKind.BODY, 3);
		}
	}

	private void run(LocalDate day, CreditorKind kind, int payees) {
		for (Creditor payee : choose(this.cast.ofKind(kind), payees)) {
			Topic topic = this.chance.pick(payee.trade().topics());
			long cents = this.chance.cents(payee.trade().low(), payee.trade().high());
			boolean kindSaid = this.chance.percent(88);
			String reason = Wording.fill(topic.text(), day, this.chance);
			MandateLine line = this.treasury.grant(day, payee, kindSaid ? topic.kind() : null, cents, reason);
			this.treasury.settle(line.in("run for " + kind));
		}
	}

	private List<Creditor> choose(List<Creditor> from, int number) {
		List<Creditor> left = new ArrayList<>(from.stream().filter(GrantRuns::isGranted).toList());
		List<Creditor> chosen = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			Creditor next = this.chance.pick(left);
			left.remove(next);
			chosen.add(next);
		}
		return chosen;
	}

	private static boolean isGranted(Creditor creditor) {
		return creditor.volume() > 0 && !creditor.trade().isForHire();
	}

}
