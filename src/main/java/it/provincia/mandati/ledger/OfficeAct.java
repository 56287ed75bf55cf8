// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An office's act on a document, and since when it holds.
 *
 * @param suspensionKind of a suspension only
 */
public record OfficeAct(DocumentState state, @Nullable LocalDate since, @Nullable SuspensionKind suspensionKind,
		@Nullable String reason) {
}
