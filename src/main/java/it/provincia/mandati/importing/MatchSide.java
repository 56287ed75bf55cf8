// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself, or an order of the invoice that it pays.
 *
 * @param code of a document; the words of an order
 * @param called the mandate of an order, null for a document
 * @param date of an invoice that an order pays only the year is known
 */
record MatchSide(String code, @Nullable String called, String number, @Nullable LocalDate date, @Nullable Integer year,
		@Nullable BigDecimal amount, @Nullable LocalDate dueOn, @Nullable String sdiLot, @Nullable String protocol,
		@Nullable LocalDate receivedOn, @Nullable String office, String creditor) {

}
