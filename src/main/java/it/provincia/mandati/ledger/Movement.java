// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One movement of the money of a mandate line.
 *
 * @param amount never negative
 * @param receiptNumber the bank's proof of a payment (quietanza)
 */
public record Movement(MovementKind kind, @Nullable LocalDate happenedOn, BigDecimal amount,
		@Nullable String receiptNumber) {

	BigDecimal signed() {
		return this.kind.pays() ? this.amount : this.amount.negate();
	}

}
