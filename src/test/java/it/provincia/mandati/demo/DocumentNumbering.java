// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Numbers documents: codes, protocol and SdI lots rise with the day of receipt, a
 * creditor's own numbers with the day of the document.
 */
final class DocumentNumbering {

	private static final long FIRST_LOT = 15_204_118_300L;

	private static final int PROTOCOLS_OF_2025 = 71_410;

	private static final int NUMBERS_OF_2025 = 212;

	private final Map<String, Integer> counters = new HashMap<>();

	private final Map<String, String> lots = new HashMap<>();

	private final Chance chance;

	private long lot = FIRST_LOT;

	DocumentNumbering(Chance chance) {
		this.chance = chance;
	}

	/** The documents come in order of receipt. */
	void number(List<Document> documents) {
		documents.forEach(this::enter);
		documents.stream()
			.sorted(Comparator.comparing((document) -> document.claim().date()))
			.forEach((document) -> document.number(ownNumber(document.claim())));
	}

	private void enter(Document document) {
		Claim claim = document.claim();
		int year = claim.received().getYear();
		int place = next("code " + year, 0);
		String code = String.format(Locale.ROOT, "D%d-%05d", year, place);
		document.enter(place, code, protocolOf(year), claim.kind().isElectronic() ? lotOf(claim) : "");
	}

	private String protocolOf(int year) {
		int protocol = this.counters.merge("protocol " + year, this.chance.between(3, 40), Integer::sum);
		int before = (year == 2025) ? PROTOCOLS_OF_2025 : 0;
		return this.chance.percent(92) ? String.format(Locale.ROOT, "%d/%07d", year, before + protocol) : "";
	}

	/** What a creditor sends on one day is one lot. */
	private String lotOf(Claim claim) {
		String sent = claim.creditor().name() + claim.received() + claim.kind();
		return this.lots.computeIfAbsent(sent, (key) -> Long.toString(this.lot += this.chance.between(900, 90_000)));
	}

	private String ownNumber(Claim claim) {
		LocalDate date = claim.date();
		String pattern = claim.kind().numberingOf(claim.creditor());
		String series = claim.kind().isNumberedByTheBody() ? claim.kind().name() : claim.creditor().name();
		int number = next(series + pattern + date.getYear(), (date.getYear() == 2025) ? NUMBERS_OF_2025 : 0);
		String year = Integer.toString(date.getYear());
		return pattern.replace("yyyy", year).replace("yy", year.substring(2)).replace("#", Integer.toString(number));
	}

	private int next(String series, int before) {
		return this.counters.merge(series, before + 1, (known, first) -> known + 1);
	}

}
