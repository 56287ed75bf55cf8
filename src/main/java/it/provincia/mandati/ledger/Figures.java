// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * Where a creditor stands, in figures.
 *
 * @param toPay net, in euro; credit notes count against it
 * @param open how many positions have something still to pay
 * @param suspended how many positions are suspended
 * @param averageDays calendar days from receipt to the last payment, in the mean of the
 * documents paid in the last twelve months; null where there are none
 * @param measured how many documents that is the mean of
 */
public record Figures(BigDecimal toPay, long open, long suspended, @Nullable Long averageDays, long measured) {
}
