// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The notice as somebody last left it.
 *
 * @param version grows with each change; 0 while nobody ever wrote one
 * @param text in Italian; null where there is none
 * @param textEn null: readers of English see the Italian one
 * @param shownFrom the first day, in Rome; null: at once
 * @param shownUntil the last day; null: until it is taken down
 * @param changedBy the name of whoever left it so; null where the account is gone
 * @param changedAt in Rome; null while nobody ever wrote one
 */
record PostedNotice(long version, @Nullable String text, @Nullable String textEn, @Nullable LocalDate shownFrom,
		@Nullable LocalDate shownUntil, @Nullable String changedBy, @Nullable ZonedDateTime changedAt) {

	static final PostedNotice NONE = new PostedNotice(0, null, null, null, null, null, null);

	/**
	 * Whether there is one at all, today or not.
	 */
	public boolean standing() {
		return this.text != null;
	}

	/**
	 * Whether people see it on that day.
	 */
	public boolean shownOn(LocalDate day) {
		return this.text != null && (this.shownFrom == null || !day.isBefore(this.shownFrom))
				&& (this.shownUntil == null || !day.isAfter(this.shownUntil));
	}

	/**
	 * Whether it says the same, to the same people, on the same days.
	 */
	boolean says(NoticeText other) {
		return new NoticeText(this.text, this.textEn, this.shownFrom, this.shownUntil).equals(other);
	}

}
