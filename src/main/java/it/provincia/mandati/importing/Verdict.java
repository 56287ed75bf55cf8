// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.time.ZonedDateTime;

/**
 * That somebody of the finance office has decided.
 *
 * @param id of the decision, so that nobody takes back another than the one they read
 * @param by the name of who did
 * @param at in the time of Rome
 */
record Verdict(String id, String by, ZonedDateTime at) {

}
