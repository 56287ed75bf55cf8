// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.time.Year;
import java.util.List;
import java.util.stream.Stream;

import it.provincia.mandati.ledger.TimelinessFigures;
import it.provincia.mandati.ledger.TimelinessList;
import it.provincia.mandati.ledger.TimelinessPeriod;
import it.provincia.mandati.ledger.TimelinessRow;
import it.provincia.mandati.ledger.TimelinessYear;
import it.provincia.mandati.platform.PageLinks;

/**
 * The indicator of timeliness as its page shows it: a year with its quarters, and the
 * payments behind one of the figures.
 *
 * @param years those there are, the newest first
 */
record TimelinessOverview(List<Year> years, TimelinessYear year, TimelinessPeriod period, TimelinessList list,
		Portion portion, List<TimelinessRow> rows) {

	/**
	 * How many payments a list of the period has.
	 */
	static long count(TimelinessYear year, TimelinessPeriod period, TimelinessList list) {
		Integer quarter = period.quarter();
		TimelinessFigures figures = (quarter != null) ? year.quarters().get(quarter - 1) : year.whole();
		return switch (list) {
			case COUNTED -> figures.count();
			case NO_DUE_DATE -> figures.undated();
			case NO_TRANSMISSION -> year.untransmitted();
		};
	}

	/**
	 * The quarters, then the year.
	 */
	public List<Line> lines() {
		return Stream.concat(this.year.quarters().stream(), Stream.of(this.year.whole()))
			.map((figures) -> new Line(figures, href(figures, TimelinessList.COUNTED),
					href(figures, TimelinessList.NO_DUE_DATE)))
			.toList();
	}

	/**
	 * The payments of the year of which nobody says when they went to the treasurer.
	 */
	public String untransmitted() {
		return href(this.year.whole(), TimelinessList.NO_TRANSMISSION);
	}

	public PageLinks pager() {
		return this.portion.links((page) -> TimelinessController.PATH
				+ TimelinessForm.query(this.period, this.list).add("page", (page > 1) ? Integer.toString(page) : null));
	}

	/**
	 * All payments of the period as a spreadsheet, those left out too.
	 */
	public String xlsx() {
		return TimelinessController.PATH + ".xlsx" + TimelinessForm.query(this.period, TimelinessList.COUNTED);
	}

	private String href(TimelinessFigures figures, TimelinessList rows) {
		TimelinessPeriod of = new TimelinessPeriod(this.year.year(), figures.quarter());
		return TimelinessController.PATH + TimelinessForm.query(of, rows) + "#results";
	}

	/**
	 * A row of the table of figures.
	 *
	 * @param counted where the payments are that make the figure
	 * @param undated where those are that were left out for want of a due date
	 */
	record Line(TimelinessFigures figures, String counted, String undated) {

	}

}
