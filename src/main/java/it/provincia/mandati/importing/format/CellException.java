// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.Serial;

/**
 * A cell that cannot be taken.
 */
class CellException extends Exception {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String reason;

	CellException(String reason) {
		super(reason, null, false, false);
		this.reason = reason;
	}

	String reason() {
		return this.reason;
	}

}
