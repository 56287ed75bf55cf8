// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals what waits. Of two instances at it, one does.
 */
@Component
class Sealer {

	/** Only a trail from before there were seals has more in a minute. */
	private static final int MOST_ROWS = 100_000;

	private final Seals seals;

	private final WaitingRows waiting;

	Sealer(Seals seals, WaitingRows waiting) {
		this.seals = seals;
		this.waiting = waiting;
	}

	/**
	 * The next link of the chain.
	 * @return empty where nothing waits, or somebody else is sealing
	 */
	@Transactional
	public Optional<Seal> sealNext() {
		if (!this.seals.reserve()) {
			return Optional.empty();
		}
		Seal last = this.seals.last().orElse(null);
		WaitingRows.Now now = this.waiting.now();
		return this.waiting.next(this.seals.key(), MOST_ROWS).map((covered) -> seal(last, now, covered));
	}

	private Seal seal(@Nullable Seal last, WaitingRows.Now now, Covered covered) {
		this.waiting.remove(covered);
		Instant oldest = this.waiting.oldest();
		Instant begins = begins(last, now.now(), earlier(covered.firstAt(), oldest));
		Instant horizon = earlier(now.horizon(), later(begins, oldest));
		Seal seal = Seal.make(this.seals.key(), (last != null) ? last.number() + 1 : 1,
				(last != null) ? last.digest() : Seal.NOTHING_BEFORE, covered,
				new Seal.Times(begins, horizon, now.now()));
		this.seals.add(seal);
		return seal;
	}

	/**
	 * The first seal takes the trail as it finds it; so does one made after the clock was
	 * set back, because rows written since then look older than they are.
	 */
	private static Instant begins(@Nullable Seal last, Instant now, Instant oldest) {
		if (last == null) {
			return oldest;
		}
		Instant horizon = last.times().horizon();
		return now.isBefore(last.times().sealedAt()) ? earlier(horizon, oldest) : horizon;
	}

	private static Instant earlier(Instant one, @Nullable Instant other) {
		return (other != null && other.isBefore(one)) ? other : one;
	}

	/** Rows that wait may bring the horizon back, but never before what is settled. */
	private static @Nullable Instant later(Instant begins, @Nullable Instant oldest) {
		return (oldest == null || oldest.isAfter(begins)) ? oldest : begins;
	}

}
