// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Several who do something again and again, each as soon as it is done.
 */
final class Load {

	private Load() {
	}

	/**
	 * @param hands what each of them does
	 * @return how often it was done in a second
	 * @throws Exception where one of them fails
	 */
	static double perSecond(Duration length, List<? extends Callable<?>> hands) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(hands.size());
		try {
			AtomicLong count = new AtomicLong();
			long begin = System.nanoTime();
			long end = begin + length.toNanos();
			List<Future<?>> all = new ArrayList<>();
			for (Callable<?> hand : hands) {
				all.add(threads.submit((Callable<Void>) () -> {
					while (System.nanoTime() < end) {
						hand.call();
						count.incrementAndGet();
					}
					return null;
				}));
			}
			for (Future<?> one : all) {
				one.get();
			}
			return count.get() / ((System.nanoTime() - begin) / 1e9);
		}
		finally {
			threads.shutdownNow();
			threads.awaitTermination(1, TimeUnit.MINUTES);
		}
	}

}
