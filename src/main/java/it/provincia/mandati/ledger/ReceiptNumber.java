// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The bank's proof of a payment (quietanza), as treasurers write it.
 */
public final class ReceiptNumber {

	private ReceiptNumber() {
	}

	/**
	 * Null where there is none: treasurers fill the field with zeros then.
	 */
	public static @Nullable String of(@Nullable String stated) {
		return (stated == null || stated.matches("[0 ]*")) ? null : stated;
	}

}
