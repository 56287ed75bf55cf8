// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

/**
 * What people name a payment by, in the order in which it is believed.
 */
public enum ReferenceKind {

	DOCUMENT_NUMBER, PROTOCOL, CIG, MANDATE

}
