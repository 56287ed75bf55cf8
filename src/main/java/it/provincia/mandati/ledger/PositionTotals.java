// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;

/**
 * How many positions a filter finds, and what they come to, over all pages.
 */
public record PositionTotals(long count, BigDecimal amount, BigDecimal toPay) {
}
