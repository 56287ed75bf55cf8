// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;

/**
 * Somebody who turns pages twenty times a second, as long as they come so quickly.
 */
record PacedReading(Guest guest, List<Page> pages) {

	private static final long INTERVAL = Duration.ofMillis(50).toNanos();

	/** Of how long it takes nothing is kept. */
	void during(Duration length) throws IOException, InterruptedException {
		during(length, new Latencies());
	}

	void during(Duration length, Latencies latencies) throws IOException, InterruptedException {
		long end = System.nanoTime() + length.toNanos();
		until(() -> System.nanoTime() > end, latencies);
	}

	/** Until something is done that goes on beside it. */
	<T> T beside(Callable<T> work, Latencies latencies) throws Exception {
		FutureTask<T> task = new FutureTask<>(work);
		new Thread(task).start();
		until(task::isDone, latencies);
		return task.get();
	}

	private void until(BooleanSupplier over, Latencies latencies) throws IOException, InterruptedException {
		long due = System.nanoTime();
		for (int i = 0; !over.getAsBoolean(); i++) {
			latencies.add(this.guest.read(this.pages.get(i % this.pages.size()).path()));
			due = Math.max(due + INTERVAL, System.nanoTime());
			Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
		}
	}

}
