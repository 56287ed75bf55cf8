// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.time.Duration;
import java.time.Instant;

/**
 * One link of the chain (ADR 0011).
 *
 * @param number from 1, without gaps
 * @param previous the digest of the seal before
 * @param digest keyed, over all the rest
 */
record Seal(long number, Covered covered, Times times, String previous, String digest) {

	/** What the first one has before it. */
	static final String NOTHING_BEFORE = "0".repeat(64);

	/** By how much a clock may be set back without anybody noticing. */
	private static final Duration CLOCK_SET = Duration.ofMinutes(5);

	/**
	 * On the clock of the database.
	 *
	 * @param begins no row it covers can be older
	 * @param horizon no row that was not yet seen when it was made can be older
	 */
	record Times(Instant begins, Instant horizon, Instant sealedAt) {

	}

	static Seal make(SealKey key, long number, String previous, Covered covered, Times times) {
		return new Seal(number, covered, times, previous, digest(key, number, previous, covered, times));
	}

	/** Whether it is as it was made, by whoever had the key. */
	boolean isGenuine(SealKey key) {
		return this.digest.equals(digest(key, this.number, this.previous, this.covered, this.times));
	}

	/** Whether a row of that time can have been there when it was made. */
	boolean mayCover(Instant happenedAt) {
		return !happenedAt.isBefore(this.times.begins().minus(CLOCK_SET));
	}

	private static String digest(SealKey key, long number, String previous, Covered covered, Times times) {
		return key.begin("seal")
			.add(number)
			.add(previous)
			.add(covered.rows())
			.add(covered.ids())
			.add(covered.firstAt())
			.add(covered.lastAt())
			.add(covered.digest())
			.add(times.begins())
			.add(times.horizon())
			.add(times.sealedAt())
			.end();
	}

}
