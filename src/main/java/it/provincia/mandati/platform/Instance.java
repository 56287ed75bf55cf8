// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.platform;

import java.util.UUID;

/**
 * This process among those that may serve one database: another one at every start.
 *
 * @param id random
 */
public record Instance(UUID id) {

	/**
	 * How the sessions of its imports are called in the database, so that those of a dead
	 * instance can be ended. PostgreSQL keeps 63 characters.
	 */
	public static final String SESSION = "mandati-import ";

	static Instance start() {
		return new Instance(UUID.randomUUID());
	}

	String session() {
		return SESSION + this.id;
	}

}
