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

	/** The clocks of several instances differ by less. */
	private static final Duration APART = Duration.ofMinutes(1);

	/** They see more, and sit where others pass by, for a working day. */
	private static final SessionLimit STAFF = new SessionLimit(Duration.ofMinutes(15), Duration.ofHours(8));

	public static SessionLimit of(Role role) {
		return (role == Role.CREDITOR) ? CREDITOR : STAFF;
	}

	/** With the log-in a session begins. */
	void begin(HttpSession session) {
		session.setMaxInactiveInterval((int) this.idle.toSeconds());
	}

	/**
	 * How long it lasts at most from now on; negative where it is over. One that begins
	 * in the future is: the clock was set back since, and nobody knows how old it is.
	 */
	public Duration left(HttpSession session) {
		Duration age = Duration.between(Instant.ofEpochMilli(session.getCreationTime()), Instant.now());
		return isAhead(age) ? age : this.whole.minus(age);
	}

	/** Whether what is so old is yet to come, by more than clocks differ. */
	static boolean isAhead(Duration age) {
		return age.plus(APART).isNegative();
	}

}
