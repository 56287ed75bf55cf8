// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

/**
 * Where one mandate line stands, by itself. The derivation says so, nobody else.
 */
public enum LineStanding {

	ISSUED, TRANSMITTED, PARTLY_PAID, PAID, RETURNED, NOT_EXECUTABLE, REPLACED, CANCELLED;

	/**
	 * Whether all went well so far.
	 */
	boolean goesOn() {
		return open() || this == PAID;
	}

	/**
	 * Whether money is still to come by it.
	 */
	public boolean open() {
		return this == ISSUED || this == TRANSMITTED || this == PARTLY_PAID;
	}

	/**
	 * Whether the money could not be paid, or came back.
	 */
	public boolean failed() {
		return this == RETURNED || this == NOT_EXECUTABLE;
	}

	/**
	 * Whether the line is dead: another one may have taken its place, and an office has
	 * the file again.
	 */
	public boolean dead() {
		return this == REPLACED || this == CANCELLED;
	}

}
