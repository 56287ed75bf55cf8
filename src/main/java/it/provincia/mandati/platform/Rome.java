// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.time.ZoneId;

/**
 * The clock of the body: files state and pages show the time of Rome, wherever the server
 * stands.
 */
public final class Rome {

	public static final ZoneId ZONE = ZoneId.of("Europe/Rome");

	private Rome() {
	}

}
