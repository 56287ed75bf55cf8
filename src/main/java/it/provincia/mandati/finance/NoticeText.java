// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.finance;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a notice is to say, and when.
 *
 * @param text null: it is taken down
 */
record NoticeText(@Nullable String text, @Nullable String textEn, @Nullable LocalDate shownFrom,
		@Nullable LocalDate shownUntil) {

	static final NoticeText NOTHING = new NoticeText(null, null, null, null);

}
