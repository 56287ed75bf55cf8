// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import it.provincia.mandati.platform.Rome;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Drops whole sealed months of the trail once their time is over. Every month is a
 * transaction of its own, with the row that tells of it.
 */
@Component
class TrailRetention {

	private final Drops drops;

	private final Seals seals;

	private final AuditTrail trail;

	TrailRetention(Drops drops, Seals seals, AuditTrail trail) {
		this.drops = drops;
		this.seals = seals;
		this.trail = trail;
	}

	/**
	 * Drops the oldest month where it may go.
	 * @param firstKept no row of this month or a later one goes
	 * @return the month that went; empty where none may, or somebody is sealing
	 */
	@Transactional
	public Optional<YearMonth> dropOne(YearMonth firstKept) {
		if (!this.seals.reserve()) {
			return Optional.empty();
		}
		return this.drops.next(Timestamp.valueOf(firstKept.atDay(1).atStartOfDay())).map(this::drop);
	}

	private YearMonth drop(Drops.Next next) {
		Seal last = this.seals.after(next.lastSeal() - 1, 1).get(0);
		long rows = this.drops.rows(last.number());
		this.drops.carryOut(Drop.make(this.seals.key(), last, next.until(), rows, this.drops.now()));
		YearMonth month = monthBefore(next.until());
		this.trail
			.record(AuditEvent.success(AuditAction.TRAIL_DROPPED).on(month.toString()).because(String.valueOf(rows)));
		return month;
	}

	private static YearMonth monthBefore(Instant until) {
		LocalDate lastDay = until.atZone(Rome.ZONE).toLocalDate().minusDays(1);
		return YearMonth.from(lastDay);
	}

}
