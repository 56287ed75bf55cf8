// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a verification of the trail has found.
 *
 * @param seals how many were found whole, from the beginning
 * @param rows how many they cover
 * @param since the trail is held from here: what was before has been dropped; null where
 * nothing was
 * @param waiting how many rows no seal covers yet
 * @param journal whether the file beside the database was there to compare with
 * @param broken the first that is not whole; null where all are
 */
public record Verdict(long seals, long rows, @Nullable Instant since, long waiting, boolean journal,
		@Nullable Broken broken) {

	public boolean whole() {
		return this.broken == null;
	}

	/**
	 * The first broken seal.
	 *
	 * @param from the time of the oldest row it covers or covered
	 * @param to the time of the newest one
	 */
	public record Broken(long seal, TrailFault fault, @Nullable Instant from, @Nullable Instant to) {

	}

}
