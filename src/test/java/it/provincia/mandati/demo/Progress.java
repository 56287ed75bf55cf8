// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * Leads a document through office and treasury along a {@link Course}. Hindrances are
 * overcome as time goes by: only a few old ones still stand today.
 */
final class Progress {

	private static final int LONG_AGO = 150;

	private static final int MANY_REASONS = 11;

	private final Treasury treasury;

	private final Chance chance;

	Progress(Treasury treasury, Chance chance) {
		this.treasury = treasury;
		this.chance = chance;
	}

	void follow(Course course, Document document) {
		switch (course) {
			case SUSPENDED -> suspend(document);
			case REJECTED -> close(document, OfficeState.REJECTED);
			case CANCELLED -> close(document, OfficeState.CANCELLED);
			case SLOW -> liquidate(document, this.chance.between(15, 45));
			default -> payAlong(course, document);
		}
	}

	/** One line pays them all; the last one received sets the pace. */
	void payTogether(List<Document> documents) {
		Timeline timeline = Timeline.of(documents.get(documents.size() - 1).claim().received(), this.chance);
		documents.forEach((document) -> document.say(timeline.fact()));
		if (timeline.isOrdered()) {
			MandateLine line = this.treasury.order(timeline.ordered(), documents.stream().map(Part::whole).toList());
			this.treasury.settle(bundled(line));
		}
	}

	private void suspend(Document document) {
		LocalDate received = document.claim().received();
		LocalDate since = WorkingDays.onOrAfter(received.plusDays(this.chance.between(4, 15)));
		boolean old = received.isBefore(WorkingDays.TODAY.minusDays(LONG_AGO));
		if (!WorkingDays.hasCome(since) || (old && this.chance.percent(75))) {
			liquidate(document, this.chance.between(30, 60));
			return;
		}
		int n = this.chance.between(0, MANY_REASONS);
		document.say(OfficeFact.suspended(old ? Suspension.longTurn(n) : Suspension.turn(n), since, n));
	}

	private void close(Document document, OfficeState state) {
		LocalDate since = WorkingDays.onOrAfter(document.claim().received().plusDays(this.chance.between(2, 14)));
		document.say(OfficeFact.closed(state, WorkingDays.notAfterToday(since), this.chance.between(0, MANY_REASONS)));
	}

	private void liquidate(Document document, int delay) {
		Timeline timeline = Timeline.delayed(document.claim().received(), this.chance, delay);
		document.say(timeline.fact());
		if (timeline.isOrdered()) {
			this.treasury.settle(bundled(this.treasury.order(timeline.ordered(), document)));
		}
	}

	private void payAlong(Course course, Document document) {
		Timeline timeline = Timeline.of(document.claim().received(), this.chance);
		document.say(timeline.fact());
		if (!timeline.isOrdered()) {
			return;
		}
		LocalDate day = timeline.ordered();
		boolean settled = day.isBefore(WorkingDays.TODAY.minusDays(16));
		switch (settled ? course : Course.SMOOTH) {
			case RETURNED -> payAgain(this.treasury.order(day, document));
			case PARTLY_PAID -> payPart(day, document);
			case IN_TWO_LINES -> payInTwo(day, document);
			case ORDERED_NET -> this.treasury.settle(this.treasury.order(day, List.of(Part.net(document))));
			case REPLACED -> replace(this.treasury.order(day, document));
			case REISSUED -> reissue(this.treasury.order(day, document));
			default -> this.treasury.settle(bundled(this.treasury.order(day, document)));
		}
	}

	private void payAgain(MandateLine line) {
		MandateLine failed = this.chance.percent(65) ? this.treasury.giveBack(line)
				: this.chance.percent(50) ? this.treasury.bounce(line) : this.treasury.refuse(line);
		int patience = this.chance.percent(25) ? LONG_AGO * 2 : 35;
		if (failed.day().isBefore(WorkingDays.TODAY.minusDays(patience))) {
			this.treasury.settle(this.treasury.again(failed));
		}
	}

	private void payPart(LocalDate day, Document document) {
		if (this.chance.percent(50)) {
			this.treasury.payPart(this.treasury.order(day, document), this.chance.between(4, 9) * 10);
			return;
		}
		List<Part> parts = Part.halves(document, this.chance.between(5, 9) * 10);
		this.treasury.settle(this.treasury.order(day, parts.subList(0, 1)));
	}

	private void payInTwo(LocalDate day, Document document) {
		List<Part> parts = Part.halves(document, this.chance.between(3, 7) * 10);
		MandateLine first = this.treasury.settle(this.treasury.order(day, parts.subList(0, 1)));
		boolean later = this.chance.percent(50);
		MandateLine second = this.treasury.order(later ? day.plusDays(7) : day, parts.subList(1, 2));
		if (!later) {
			first.in("two chapters, " + document.claim().subject());
			second.in(first.bundle());
		}
		this.treasury.settle(second);
	}

	private void replace(MandateLine line) {
		MandateLine next = this.treasury.again(line, line.day().plusDays(this.chance.between(3, 8)));
		line.replacedBy(this.treasury.settle(next));
	}

	private void reissue(MandateLine line) {
		this.treasury
			.settle(this.treasury.again(this.treasury.cancel(line), line.day().plusDays(this.chance.between(3, 8))));
	}

	/** Grants of one office are ordered together, and so are some invoices. */
	private MandateLine bundled(MandateLine line) {
		Claim claim = line.parts().get(0).document().claim();
		boolean together = !claim.kind().isElectronic() || this.chance.percent(15);
		return together ? line.in(claim.office().code()) : line;
	}

}
