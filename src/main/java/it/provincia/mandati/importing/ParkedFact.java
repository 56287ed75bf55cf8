// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A fact that waits.
 *
 * @param name what it is: a document's number, a mandate line, a movement of a journal
 * @param wants the code by which its other half will be known
 * @param runId the import that last stated it
 */
public record ParkedFact(String name, LocalDate date, BigDecimal amount, @Nullable String wants, @Nullable Long runId) {

}
