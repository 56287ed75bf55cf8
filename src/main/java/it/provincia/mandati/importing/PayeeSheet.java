// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that there is to know about a question before one answers it, or after.
 *
 * @param facts the first of them
 * @param bearers those who bear the VAT number
 * @param decision null while nobody has decided
 */
record PayeeSheet(PayeeQuestion question, List<PayeeFact> facts, List<PayeeCandidate> bearers,
		@Nullable PayeeDecision decision) {

}
