// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import it.provincia.mandati.platform.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a position on a day.
 *
 * @param amount what of the position it concerned, never negative
 * @param notes what else is known of it
 */
public record HistoryEntry(LocalDate on, Phrase what, @Nullable BigDecimal amount, List<Phrase> notes) {

	public HistoryEntry {
		notes = List.copyOf(notes);
	}

}
