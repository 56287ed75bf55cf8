// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long answers took, in milliseconds.
 */
final class Latencies {

	private final List<Double> millis = new ArrayList<>();

	synchronized void add(double one) {
		this.millis.add(one);
	}

	synchronized int count() {
		return this.millis.size();
	}

	double p50() {
		return percentile(50);
	}

	/** Of a hundred answers ninety-five came sooner. */
	double p95() {
		return percentile(95);
	}

	private synchronized double percentile(int percent) {
		List<Double> sorted = new ArrayList<>(this.millis);
		Collections.sort(sorted);
		return sorted.get(sorted.size() * percent / 100);
	}

}
