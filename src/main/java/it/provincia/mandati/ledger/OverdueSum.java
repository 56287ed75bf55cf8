// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;

/**
 * What one office has past due in one band.
 *
 * @param amount what is still to be paid, net, in euro
 */
public record OverdueSum(long officeId, String office, OverdueBand band, long count, BigDecimal amount) {

}
