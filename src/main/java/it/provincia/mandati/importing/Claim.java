// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import org.jspecify.annotations.Nullable;

/**
 * The right of this instance to take a file.
 *
 * @param sha256 what the file holds
 * @param token of two claims to one content the later one has the greater
 * @param name the file in the inbox that only has to be moved, because its outcome is
 * settled; null where it is not
 * @param refusal why a settled file is refused, null where it was taken
 */
record Claim(String sha256, long token, @Nullable String name, @Nullable String refusal) {

	boolean isSettledFor(String file) {
		return file.equals(this.name);
	}

}
