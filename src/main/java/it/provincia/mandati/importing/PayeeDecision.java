// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import org.jspecify.annotations.Nullable;

/**
 * Whose some facts are, as the finance office has decided.
 *
 * @param creditor null: nobody's
 */
record PayeeDecision(PayeeQuestion question, @Nullable PayeeCandidate creditor, Verdict verdict) {

}
