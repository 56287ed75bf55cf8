// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A document past due, as a list of many creditors' may show it: neither whose it is by
 * name, nor what it is for.
 *
 * @param days since the due date
 */
public record OverdueDocument(long id, long creditorId, DocumentType type, String number, LocalDate date,
		@Nullable String protocol, String office, LocalDate dueOn, long days, OverdueBand band, BigDecimal amount,
		BigDecimal toPay, DocumentStatus status) {

}
