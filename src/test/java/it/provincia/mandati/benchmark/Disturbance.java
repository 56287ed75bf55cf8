// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.time.Duration;
import java.util.List;

import it.provincia.mandati.benchmark.Ledger.Loaded;

/**
 * The same pages, at the same pace, while nothing is loaded and while every row of a file
 * of documents is changed.
 */
record Disturbance(Bench bench, Application application) {

	private static final Duration QUIET = Duration.ofSeconds(15);

	private static final int ENOUGH = 150;

	private static final int MOST_LOADS = 8;

	void measure() throws Exception {
		String code = this.bench.ledger().accounts().ordinary().get(0);
		List<Page> pages = new PageList(this.bench.installation().database(), code).all();
		PacedReading reading = new PacedReading(Guest.loggedIn(this.application.address(), code), pages);
		reading.during(QUIET);
		Latencies quiet = new Latencies();
		reading.during(QUIET, quiet);
		Latencies loading = new Latencies();
		Loaded loaded = new Loaded(0, 0);
		// An even number of times: then all is as it was at first.
		for (int times = 1; times % 2 == 0 || loading.count() < ENOUGH && times < MOST_LOADS; times++) {
			int time = times;
			loaded = reading.beside(() -> this.bench.ledger().loadChanged(this.application, time), loading);
		}
		this.bench.table()
			.add(Figure.alone("documents, all changed", Measure.once(loaded.perSecond()), "rows/s", Target.NONE));
		this.bench.table()
			.add("pages during an import, p95", Measure.once(loading.p95()), "ms", "quiet", quiet.p95(),
					Target.atMost(2));
	}

}
