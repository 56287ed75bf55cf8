// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpSession;

/**
 * How long somebody stays logged in (ASVS 5.0 7.1.1, 7.3.1, 7.3.2).
 *
 * @param idle without doing anything
 * @param whole whatever they do
 */
public record SessionLimit(Duration idle, Duration whole) {

	private static final SessionLimit CREDITOR = new SessionLimit(Duration.ofMinutes(20), Duration.ofHours(4));

	/** They see more, and sit where others pass by, for a working day. */
	private static final SessionLimit STAFF = new SessionLimit(Duration.ofMinutes(15), Duration.ofHours(8));

	public static SessionLimit of(Role role) {
		return (role == Role.CREDITOR) ? CREDITOR : STAFF;
	}

	/** With the log-in a session begins. */
	void begin(HttpSession session) {
		session.setMaxInactiveInterval((int) this.idle.toSeconds());
	}

	/** How long it lasts at most from now on; negative where it is over. */
	public Duration left(HttpSession session) {
		return Duration.between(Instant.now(), Instant.ofEpochMilli(session.getCreationTime()).plus(this.whole));
	}

}
