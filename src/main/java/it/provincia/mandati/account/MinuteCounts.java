// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * How often each person has asked for something in the minute of the clock that goes by.
 * Of this instance alone, and in memory, because it spares the machine: what guards
 * passwords is counted in the database, by {@link LogInWaits} and {@link AddressTries}.
 */
class MinuteCounts {

	private static final int MINUTE = 60;

	private final InstantSource clock;

	private final int most;

	private final Map<UUID, Integer> counts = new HashMap<>();

	private long minute;

	/**
	 * @param most 0: any number
	 */
	MinuteCounts(InstantSource clock, int most) {
		this.clock = clock;
		this.most = most;
	}

	/**
	 * Counts once more.
	 * @return in how many seconds it may be asked for again; 0: it may go on now
	 */
	synchronized long add(UUID person) {
		long second = this.clock.instant().getEpochSecond();
		if (second / MINUTE != this.minute) {
			this.minute = second / MINUTE;
			this.counts.clear();
		}
		boolean over = this.counts.merge(person, 1, Integer::sum) > this.most && this.most > 0;
		return over ? MINUTE - second % MINUTE : 0;
	}

}
