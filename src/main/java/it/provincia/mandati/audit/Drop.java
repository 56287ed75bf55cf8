// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.time.Instant;

/**
 * What was dropped from the beginning of the chain, so that the rest of it still hangs on
 * something.
 *
 * @param lastSeal the last one that went
 * @param lastDigest its digest, which the first kept seal bears as its predecessor's
 * @param until all rows that went are older
 * @param digest keyed, over all the rest
 */
record Drop(long lastSeal, String lastDigest, Instant until, long rows, Instant droppedAt, String digest) {

	static Drop make(SealKey key, Seal last, Instant until, long rows, Instant droppedAt) {
		return new Drop(last.number(), last.digest(), until, rows, droppedAt,
				digest(key, last.number(), last.digest(), until, rows, droppedAt));
	}

	boolean isGenuine(SealKey key) {
		return this.digest.equals(digest(key, this.lastSeal, this.lastDigest, this.until, this.rows, this.droppedAt));
	}

	private static String digest(SealKey key, long lastSeal, String lastDigest, Instant until, long rows,
			Instant droppedAt) {
		return key.begin("drop").add(lastSeal).add(lastDigest).add(until).add(rows).add(droppedAt).end();
	}

}
