// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a creditor does for the body: the office that follows it, how it is taxed, what a
 * document costs and is about. The texts stand in {@link FirmTrades} and
 * {@link GrantTrades}.
 *
 * @param low the smallest taxable amount, in cents
 * @param high the largest taxable amount, in cents
 */
record Trade(String name, Office office, Regime regime, int vat, long low, long high, List<Topic> topics) {

	private static final Map<String, Trade> ALL = Stream.of(FirmTrades.TEXT, GrantTrades.TEXT)
		.flatMap((text) -> Table.paragraphs(text).stream())
		.map(Trade::parse)
		.collect(Collectors.toUnmodifiableMap(Trade::name, (trade) -> trade));

	static Trade of(String name) {
		return ALL.get(name);
	}

	boolean isForHire() {
		return this.topics.get(0).kind().isElectronic();
	}

	boolean isPublicWork() {
		return this.office == Office.ROADS || this.office == Office.SCHOOL_BUILDINGS;
	}

	private static Trade parse(List<String> paragraph) {
		List<String> head = Table.cells(paragraph.get(0));
		List<Topic> topics = paragraph.stream().skip(1).map(Topic::parse).toList();
		return new Trade(head.get(0), Office.valueOf(head.get(1)), Regime.valueOf(head.get(2)),
				Integer.parseInt(head.get(3)), Euro.of(Long.parseLong(head.get(4))),
				Euro.of(Long.parseLong(head.get(5))), topics);
	}

}
