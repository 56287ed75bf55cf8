// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.List;

/**
 * All that there is to know about a question before one answers it, or after.
 *
 * @param pairs what it may be
 * @param decisions what was decided about it so far
 */
record MatchSheet(String key, String reference, List<MatchPair> pairs, List<MatchDecision> decisions) {

}
