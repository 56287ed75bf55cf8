// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import org.jspecify.annotations.Nullable;

/**
 * A value that a file changed.
 *
 * @param record the row of the ledger, by the key that people know
 * @param column as the file calls it
 * @param was null where there was none
 * @param becomes null where there is none any more
 */
record Difference(String record, String column, @Nullable String was, @Nullable String becomes) {
}
