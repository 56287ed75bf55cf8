// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;

/**
 * A document of the payee's own that a payment covers.
 *
 * @param id of its position
 * @param amount what of the payment is for it; a credit note's is negative
 */
public record PaidDocument(long id, DocumentType type, String number, BigDecimal amount) {
}
