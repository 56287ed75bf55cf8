// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing.format;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a row, or worth a notice: the column, the value as it was written
 * and a reason, which is a key under {@code import.reason} in the message files.
 *
 * @param column the column's name in the file, null where the whole row is meant
 * @param value the value as written, shortened where it is very long
 * @param reason the key of the reason
 */
public record Problem(@Nullable String column, @Nullable String value, String reason) {

	private static final int SHOWN = 200;

	public Problem {
		value = (value == null || value.length() <= SHOWN) ? value : value.substring(0, SHOWN) + "…";
	}

}
