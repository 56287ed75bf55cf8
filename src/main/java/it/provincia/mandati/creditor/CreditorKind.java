// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

/**
 * What sort of subject a creditor is, as the creditors file says it.
 */
public enum CreditorKind {

	/** {@code IMPRESA}. */
	FIRM,

	/** {@code ASSOCIAZIONE}. */
	ASSOCIATION,

	/** {@code ENTE}. */
	BODY,

	/** {@code PERSONA}. */
	PERSON

}
