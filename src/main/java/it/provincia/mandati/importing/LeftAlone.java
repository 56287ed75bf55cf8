// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.importing;

/**
 * What lies in the inbox and is not taken, whatever is in it.
 *
 * @param name as people know it
 */
record LeftAlone(String name, Obstacle obstacle) {

	enum Obstacle {

		/** Files are looked for in the inbox alone. */
		FOLDER,

		/** It may lead anywhere. */
		LINK,

		/** A pipe, a device, a socket: reading it might never end. */
		SPECIAL,

		/** The rights of the file forbid it. */
		UNREADABLE

	}

}
