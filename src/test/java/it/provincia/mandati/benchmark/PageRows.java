// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of the table that tell of somebody's pages: the slow answers beside a
 * reference, and the middle ones beside the statements that they take.
 *
 * @param whose as the table calls them
 */
record PageRows(Bench bench, String whose, Looks looks) {

	/** Time that no statement takes: the page itself, and its way, in milliseconds. */
	private static final double FOR_THE_PAGE = 10;

	/**
	 * @param target of the slow answers to that page
	 */
	void slow(int page, String referenceName, double reference, Target target) {
		table().add(name(page) + ", p95", this.looks.times().get(page).p95(), "ms", referenceName, reference, target);
	}

	/** All pages, beside what the server takes for their statements. */
	void middle() throws IOException, InterruptedException {
		if (!Floor.isThere()) {
			table().add(Figure.missing(this.whose + ", pages, p50", "there is no pgbench"));
			return;
		}
		List<List<LoggedStatement>> all = new ArrayList<>();
		try (ServerLog log = new ServerLog(this.bench.installation())) {
			for (int i = 0; i < this.looks.count(); i++) {
				all.add(this.looks.statements(i, log));
			}
		}
		plans(all);
		for (int i = 0; i < this.looks.count(); i++) {
			table().add(name(i) + ", p50", this.looks.times().get(i).p50(), "ms",
					"pgbench, %d statements".formatted(all.get(i).size()), floor(all.get(i)),
					Target.atMost(3, FOR_THE_PAGE));
		}
	}

	private void plans(List<List<LoggedStatement>> pages) {
		List<String> throughAll = new Plans(this.bench.installation().database())
			.throughAll(pages.stream().flatMap(List::stream));
		table().add(Figure.alone(this.whose + ", statements that read a table of the ledger through",
				Measure.once(throughAll.size()), "", Target.noMoreThan(0)));
	}

	private double floor(List<LoggedStatement> page) throws IOException, InterruptedException {
		return page.isEmpty() ? 0 : new Floor(this.bench.installation()).latency(page);
	}

	private String name(int page) {
		return this.whose + ", " + this.looks.pages().get(page).name();
	}

	private Table table() {
		return this.bench.table();
	}

}
