// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers mandates by day, their lines within, and receipts by day of payment; each year
 * starts anew.
 */
final class MandateNumbering {

	private static final int NUMBERS_OF_2025 = 4187;

	private static final int RECEIPTS_OF_2025 = 9460;

	private final Map<Integer, Integer> mandates = new HashMap<>(Map.of(2025, NUMBERS_OF_2025, 2026, 0));

	private final Map<Integer, Integer> receipts = new HashMap<>(Map.of(2025, RECEIPTS_OF_2025, 2026, 0));

	private final Chance chance;

	MandateNumbering(Chance chance) {
		this.chance = chance;
	}

	void number(List<MandateLine> lines) {
		Map<LocalDate, List<MandateLine>> days = new TreeMap<>();
		lines.forEach((line) -> days.computeIfAbsent(line.day(), (day) -> new ArrayList<>()).add(line));
		days.values().forEach(this::numberDay);
		lines.stream()
			.filter((line) -> line.outcome().paid() != null)
			.sorted(Comparator.comparing((line) -> line.outcome().paid()))
			.forEach((line) -> line.receive(receipt(line.outcome().paid().getYear())));
	}

	private void numberDay(List<MandateLine> lines) {
		Map<String, List<MandateLine>> bundles = new LinkedHashMap<>();
		for (MandateLine line : lines) {
			String bundle = line.bundle().isEmpty() ? "alone " + bundles.size() : line.bundle();
			bundles.computeIfAbsent(bundle, (key) -> new ArrayList<>()).add(line);
		}
		bundles.values().forEach(this::numberMandate);
	}

	private void numberMandate(List<MandateLine> lines) {
		int number = this.mandates.merge(lines.get(0).day().getYear(), this.chance.between(1, 3), Integer::sum);
		for (int i = 0; i < lines.size(); i++) {
			lines.get(i).number(number, i + 1);
		}
	}

	/** A few banks write zeros, or nothing, where they give no receipt. */
	private String receipt(int year) {
		int number = this.receipts.merge(year, this.chance.between(1, 4), Integer::sum);
		if (this.chance.percent(3)) {
			return this.chance.percent(50) ? "0000000" : "";
		}
		return String.format(Locale.ROOT, "%07d", number);
	}

}
