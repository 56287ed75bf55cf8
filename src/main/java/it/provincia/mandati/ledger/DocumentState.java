// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

/**
 * What an office says of a document; the treasurer and the mandates are no part of it.
 */
public enum DocumentState {

	REGISTERED, LIQUIDATED, SUSPENDED, REJECTED, CANCELLED

}
