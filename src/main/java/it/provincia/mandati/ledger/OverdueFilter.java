// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Which of the documents past due are meant.
 *
 * @param officeId null: those of all offices
 * @param band null: of all bands
 */
public record OverdueFilter(@Nullable Long officeId, @Nullable OverdueBand band) {

	public static final OverdueFilter ALL = new OverdueFilter(null, null);

}
