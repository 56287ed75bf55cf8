// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The ordinary documents of one creditor, spread over the year. Invoices that meet no
 * hindrance wait for one another a few days and are paid by one line, less their credit
 * notes.
 */
final class EverydayFlow {

	private static final int LONGEST_WAIT = 8;

	private static final int FREQUENT = 40;

	private static final int VERY_FREQUENT = 300;

	private final Invoicing invoicing;

	private final Progress progress;

	private final Chance chance;

	private final List<Document> waiting = new ArrayList<>();

	private int limit = 1;

	EverydayFlow(DemoLedger ledger, Chance chance) {
		this.invoicing = new Invoicing(ledger, chance);
		this.progress = new Progress(new Treasury(ledger, chance), chance);
		this.chance = chance;
	}

	void play(Creditor creditor) {
		for (int i = 0; i < creditor.volume(); i++) {
			LocalDate day = dayOf(i, creditor.volume());
			payThoseWaiting(day);
			Document document = this.invoicing.document(creditor, day);
			Course course = Course.draw(this.chance);
			if (course == Course.SMOOTH && creditor.volume() >= FREQUENT) {
				await(document);
			}
			else {
				this.progress.follow(course, document);
			}
		}
		payAll();
	}

	private void await(Document document) {
		this.waiting.add(document);
		LocalDate noteDay = WorkingDays.onOrAfter(document.claim().date().plusDays(2));
		if (this.chance.percent(5) && WorkingDays.hasCome(noteDay)) {
			this.waiting.add(this.invoicing.creditNote(document, noteDay, this.chance.between(1, 8) * 5));
		}
		if (this.waiting.size() >= this.limit) {
			payAll();
			this.limit = drawLimit(document.claim().creditor());
		}
	}

	private void payThoseWaiting(LocalDate today) {
		if (!this.waiting.isEmpty()) {
			LocalDate oldest = this.waiting.get(0).claim().received();
			if (ChronoUnit.DAYS.between(oldest, today) > LONGEST_WAIT) {
				payAll();
			}
		}
	}

	private void payAll() {
		if (!this.waiting.isEmpty()) {
			this.progress.payTogether(this.waiting);
			this.waiting.clear();
		}
	}

	private int drawLimit(Creditor creditor) {
		if (this.chance.percent(40)) {
			return 1;
		}
		return this.chance.between(2, (creditor.volume() > VERY_FREQUENT) ? 7 : 4);
	}

	private LocalDate dayOf(int n, int volume) {
		long days = ChronoUnit.DAYS.between(WorkingDays.FIRST, WorkingDays.TODAY) + 1;
		long jitter = this.chance.between(0, 99);
		LocalDate day = WorkingDays.FIRST.plusDays((n * 100L + jitter) * days / (volume * 100L));
		return WorkingDays.notAfterToday(WorkingDays.onOrAfter(day));
	}

}
