// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The clock of the body: files state and pages show the time of Rome, wherever the server
 * stands.
 */
public final class Rome {

	public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

	private Rome() {
	}

	/** The time there; null where no moment is given. */
	public static @Nullable ZonedDateTime time(@Nullable Instant moment) {
		return (moment != null) ? moment.atZone(ZONE) : null;
	}

}
