// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How many facts of a kind wait, and the day of the oldest; null where none does.
 */
public record ParkedCount(ParkedKind kind, long count, @Nullable LocalDate oldest) {

}
