// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.time.Instant;
import java.util.Iterator;

import it.provincia.mandati.audit.Verdict.Broken;
import org.jspecify.annotations.Nullable;

/**
 * Where a verification stands: what the next seal must be, and what it may not hide.
 */
final class ChainWalk {

	private final SealKey key;

	private final @Nullable Drop drop;

	private final @Nullable Instant stray;

	private final JournalReading journal;

	private String digest;

	private long last;

	private @Nullable Instant lastAt;

	private long seals;

	private long rows;

	/**
	 * @param drop what went before the first seal; null where nothing did
	 * @param stray the time of the oldest row that no seal covers and that does not wait
	 * for one; null where there is none
	 * @param lines what the file beside the database says
	 */
	ChainWalk(SealKey key, @Nullable Drop drop, @Nullable Instant stray, Iterator<SealLine> lines) {
		this.key = key;
		this.drop = drop;
		this.stray = stray;
		this.journal = new JournalReading(lines);
		this.last = (drop != null) ? drop.lastSeal() : 0;
		this.digest = (drop != null) ? drop.lastDigest() : Seal.NOTHING_BEFORE;
	}

	@Nullable Broken beginsBroken() {
		return (this.drop != null && !this.drop.isGenuine(this.key))
				? new Broken(this.last, TrailFault.DROP_CHANGED, null, this.drop.until()) : null;
	}

	/**
	 * What is wrong with the next seal; null where nothing is, and the walk goes on.
	 * @param covered what is there of its rows; null where nothing is
	 */
	@Nullable Broken fault(Seal seal, @Nullable Covered covered) {
		if (seal.number() != this.last + 1) {
			return new Broken(this.last + 1, TrailFault.SEAL_MISSING, this.lastAt, seal.covered().firstAt());
		}
		TrailFault fault = faultOf(seal, covered);
		if (fault != null) {
			return new Broken(seal.number(), fault, seal.covered().firstAt(), seal.covered().lastAt());
		}
		this.last = seal.number();
		this.digest = seal.digest();
		this.lastAt = seal.covered().lastAt();
		this.seals++;
		this.rows += seal.covered().rows();
		return null;
	}

	private @Nullable TrailFault faultOf(Seal seal, @Nullable Covered covered) {
		SealLine line = this.journal.find(seal.number());
		if (!seal.isGenuine(this.key) || !seal.previous().equals(this.digest)
				|| (line != null && !line.digest().equals(seal.digest()))) {
			return TrailFault.SEAL_CHANGED;
		}
		if (this.stray != null && !this.stray.isAfter(seal.covered().lastAt())) {
			return TrailFault.ROW_ADDED;
		}
		if (covered == null || !covered.ids().equals(seal.covered().ids())) {
			return TrailFault.ROW_MISSING;
		}
		if (!covered.digest().equals(seal.covered().digest())) {
			return TrailFault.ROW_CHANGED;
		}
		return seal.mayCover(covered.firstAt()) ? null : TrailFault.ROW_ADDED;
	}

	/**
	 * What is wrong behind the last seal.
	 * @param unsealedGone whether a row is gone that no seal covered yet
	 */
	@Nullable Broken endsBroken(boolean unsealedGone) {
		SealLine cut = this.journal.after(this.last);
		if (cut != null) {
			return new Broken(cut.number(), TrailFault.TAIL_CUT, cut.firstAt(), cut.lastAt());
		}
		if (this.stray != null) {
			return new Broken(this.last + 1, TrailFault.ROW_ADDED, this.stray, this.stray);
		}
		return unsealedGone ? new Broken(this.last + 1, TrailFault.ROW_MISSING, this.lastAt, null) : null;
	}

	long last() {
		return this.last;
	}

	long seals() {
		return this.seals;
	}

	long rows() {
		return this.rows;
	}

}
