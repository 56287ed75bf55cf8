// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * Takes rows of the trail, in the order of their ids, for what a seal covers of them.
 */
final class Covering {

	private final SealDigest digest;

	private final StringJoiner ranges = new StringJoiner(",", "{", "}");

	private long rows;

	private long from;

	private long last;

	private @Nullable Instant firstAt;

	private @Nullable Instant lastAt;

	Covering(SealKey key) {
		this.digest = key.begin("rows");
	}

	void add(SealedRow row) {
		row.addTo(this.digest);
		if (this.rows == 0) {
			this.from = row.id();
		}
		else if (row.id() != this.last + 1) {
			closeRange();
			this.from = row.id();
		}
		this.last = row.id();
		this.rows++;
		Instant at = row.happenedAt();
		this.firstAt = (this.firstAt == null || at.isBefore(this.firstAt)) ? at : this.firstAt;
		this.lastAt = (this.lastAt == null || at.isAfter(this.lastAt)) ? at : this.lastAt;
	}

	/** Empty where no row came. */
	Optional<Covered> end() {
		if (this.firstAt == null || this.lastAt == null) {
			return Optional.empty();
		}
		closeRange();
		return Optional
			.of(new Covered(this.rows, this.ranges.toString(), this.firstAt, this.lastAt, this.digest.end()));
	}

	private void closeRange() {
		this.ranges.add("[" + this.from + "," + (this.last + 1) + ")");
	}

}
