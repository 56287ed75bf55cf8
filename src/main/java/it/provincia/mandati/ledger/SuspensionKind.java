// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

/**
 * Why a document is suspended. Litigation and dispute stop the payment term, the others
 * do not (DPCM 22/9/2014 art. 9).
 */
public enum SuspensionKind {

	LITIGATION, DISPUTE, CONFORMITY, NOT_LIQUIDABLE, DURC, OTHER

}
