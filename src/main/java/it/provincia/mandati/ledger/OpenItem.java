// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A position of which something was open on a day.
 *
 * @param amount gross, signed
 * @param paid what had been paid by then
 * @param open what was still to be paid, net and signed
 */
public record OpenItem(DocumentType type, String number, LocalDate date, @Nullable LocalDate dueOn, BigDecimal amount,
		BigDecimal paid, BigDecimal open) {
}
