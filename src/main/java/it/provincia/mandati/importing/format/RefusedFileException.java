// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import java.io.Serial;

/**
 * A file that is refused whole, with the reason as a key under {@code import.refused} in
 * the message files and what the message speaks of.
 */
public class RefusedFileException extends Exception {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String reason;

	private final transient Object[] arguments;

	public RefusedFileException(String reason, Object... arguments) {
		super(reason);
		this.reason = reason;
		this.arguments = arguments;
	}

	public String reason() {
		return this.reason;
	}

	public Object[] arguments() {
		return this.arguments;
	}

}
