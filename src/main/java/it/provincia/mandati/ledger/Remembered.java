// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.util.UUID;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Answers that take reading many rows and show few, each kept while the ledger is as it
 * was when they were asked for. The version is read first: an answer may be newer than
 * the version it is kept by, and is never older.
 *
 * @param <Q> all that the answer depends on besides the ledger, whose data it is above
 * all
 * @param <A> the answer, which nobody can change
 */
final class Remembered<Q, A> {

	/** Some hundred bytes each, and no more than the address that asked. */
	private static final int MOST = 2_000;

	private final Cache<Asked<Q>, A> answers = Caffeine.newBuilder().maximumSize(MOST).build();

	private final LedgerVersion version;

	Remembered(LedgerVersion version) {
		this.version = version;
	}

	/**
	 * Two who ask at once may both be answered by the ledger: nobody waits for another's
	 * connection.
	 */
	A get(Q question, Supplier<A> ledger) {
		Asked<Q> asked = new Asked<>(this.version.current(), question);
		A known = this.answers.getIfPresent(asked);
		if (known != null) {
			return known;
		}
		A answer = ledger.get();
		this.answers.put(asked, answer);
		return answer;
	}

	private record Asked<Q>(UUID version, Q question) {
	}

}
