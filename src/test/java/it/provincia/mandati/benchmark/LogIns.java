// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.benchmark;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Log-ins of one after the other, with a few at once.
 */
record LogIns(URI address, List<String> codes, AtomicInteger next) {

	static final Duration LENGTH = Duration.ofSeconds(12);

	/** Twice what can be checked at once: one always waits, and nobody is turned away. */
	private static final int HANDS = 2 * Runtime.getRuntime().availableProcessors();

	LogIns(URI address, List<String> codes) {
		this(address, codes, new AtomicInteger());
	}

	double perSecond() throws Exception {
		Callable<Guest> hand = () -> Guest.loggedIn(this.address,
				this.codes.get(this.next.getAndIncrement() % this.codes.size()));
		return Load.perSecond(LENGTH, Collections.nCopies(HANDS, hand));
	}

}
