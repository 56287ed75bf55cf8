// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.audit;

import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * One thing that was done about a creditor, as that creditor may know it.
 *
 * @param at in Rome
 * @param role of whoever did it; null where the application did it by itself
 * @param reason why a position was opened; null for anything else
 */
public record AccessEntry(ZonedDateTime at, AuditAction action, @Nullable String role, @Nullable OpeningReason reason) {

}
