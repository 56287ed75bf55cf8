// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

/**
 * That two are the same, or are not.
 */
record MatchDecision(String key, String reference, String documentCode, boolean same, Verdict verdict) {

}
