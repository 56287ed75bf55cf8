// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * A setting with which the application cannot start. Its message is the one line people
 * read, in Italian, and begins with the name of the setting; see
 * {@link StartFailureReporter}.
 */
public class SettingException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	public SettingException(String setting, String reason) {
		this(setting, reason, null);
	}

	public SettingException(String setting, String reason, @Nullable Throwable cause) {
		super(setting + ": " + reason, cause);
	}

}
