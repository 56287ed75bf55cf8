// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.io.Serializable;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a session keeps of the log-in that opened it.
 *
 * @param before when the account had logged in before; null where it never had
 * @param userAgent what the browser said of itself, which may be anything
 */
record LogInMark(@Nullable Instant before, @Nullable String userAgent) implements Serializable {

	static final String ATTRIBUTE = "LOG_IN_MARK";

	/** Those of real browsers have half as many characters. */
	private static final int LONGEST = 300;

	LogInMark {
		if (userAgent != null && userAgent.length() > LONGEST) {
			userAgent = userAgent.substring(0, LONGEST);
		}
	}

}
