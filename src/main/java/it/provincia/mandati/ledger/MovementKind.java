// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

/**
 * What the treasurer does with the money of a mandate line. The sign of an amount comes
 * from it.
 */
public enum MovementKind {

	EXECUTED, REGULARISED, RETURNED, REOPENED;

	/**
	 * Whether the money went out.
	 */
	public boolean pays() {
		return this == EXECUTED || this == REGULARISED;
	}

}
