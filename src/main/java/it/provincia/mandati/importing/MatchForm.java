// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What somebody of the finance office answers of one document.
 *
 * @param act {@code same}, {@code different} or {@code reopen}
 * @param document its code
 */
record MatchForm(@Nullable String act, @Nullable String document) {

	MatchForm {
		act = Objects.requireNonNullElse(act, "");
		document = Objects.requireNonNullElse(document, "");
	}

}
