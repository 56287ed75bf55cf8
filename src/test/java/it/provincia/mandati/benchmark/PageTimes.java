// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How long a page takes one reader, in some rounds.
 */
final class PageTimes {

	private static final int REQUESTS = 40;

	private static final int FEWEST = 10;

	private static final Duration LONGEST = Duration.ofSeconds(3);

	private final List<Double> p50 = new ArrayList<>();

	private final List<Double> p95 = new ArrayList<>();

	/** Reads the page again and again; slow ones not so often. */
	void addRound(Guest guest, String path) throws IOException, InterruptedException {
		Latencies latencies = new Latencies();
		long end = System.nanoTime() + LONGEST.toNanos();
		for (int i = 0; i < FEWEST || i < REQUESTS && System.nanoTime() < end; i++) {
			latencies.add(guest.read(path));
		}
		this.p50.add(latencies.p50());
		this.p95.add(latencies.p95());
	}

	Measure p50() {
		return Measure.of(this.p50);
	}

	Measure p95() {
		return Measure.of(this.p95);
	}

}
