// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An electronic invoice, or a reference of an order to one, that may be a document known
 * already.
 *
 * @param key what it is known by in an address
 * @param invoice whether it is an invoice that has come, or only what an order says
 * @param candidates how many documents it may be
 */
record MatchQuestion(String key, String reference, boolean invoice, String creditor, String number, LocalDate date,
		BigDecimal amount, long candidates) {

}
