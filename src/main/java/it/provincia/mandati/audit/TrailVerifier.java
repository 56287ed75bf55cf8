// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import it.provincia.mandati.audit.Verdict.Broken;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes along the whole chain, with every row that it covers, up to the first seal that is
 * not whole. It writes nothing.
 */
@Component
class TrailVerifier {

	private static final int SEALS_AT_A_TIME = 200;

	private final Seals seals;

	private final Drops drops;

	private final WaitingRows waiting;

	private final SealJournal journal;

	TrailVerifier(Seals seals, Drops drops, WaitingRows waiting, SealJournal journal) {
		this.seals = seals;
		this.drops = drops;
		this.waiting = waiting;
		this.journal = journal;
	}

	@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
	public Verdict verify() {
		boolean compared = this.journal.exists();
		try (Stream<SealLine> lines = compared ? this.journal.lines() : Stream.empty()) {
			Drop drop = this.drops.last().orElse(null);
			ChainWalk walk = new ChainWalk(this.seals.key(), drop, this.waiting.oldestStray(), lines.iterator());
			Broken broken = walk(walk);
			return new Verdict(walk.seals(), walk.rows(), (drop != null) ? drop.until() : null, this.waiting.count(),
					compared, broken);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @Nullable Broken walk(ChainWalk walk) {
		if (walk.beginsBroken() != null) {
			return walk.beginsBroken();
		}
		for (List<Seal> seals = next(walk); !seals.isEmpty(); seals = next(walk)) {
			Map<Long, Covered> covered = this.seals.covered(seals);
			for (Seal seal : seals) {
				Broken broken = walk.fault(seal, covered.get(seal.number()));
				if (broken != null) {
					return broken;
				}
			}
		}
		return walk.endsBroken(this.waiting.lacksOne());
	}

	private List<Seal> next(ChainWalk walk) {
		return this.seals.after(walk.last(), SEALS_AT_A_TIME);
	}

}
