// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A document, or a line of a mandate, that does not tell whose it is.
 *
 * @param kind {@code D} a document, {@code L} a line
 * @param called the number of the document, or year, number and line of the mandate
 */
record PayeeFact(String kind, String called, LocalDate date, BigDecimal amount) {

}
