// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import org.jspecify.annotations.Nullable;

/**
 * A creditor to whom facts may be given.
 */
record PayeeCandidate(long id, String name, @Nullable String taxCode, @Nullable String vatNumber) {

}
