// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who uses an account, as its owner is told. Times are those of Rome.
 *
 * @param last null where the session that asks does not know it
 * @param sessions the one that asks first, then the one used last
 */
public record AccountUse(@Nullable LastAccess last, List<OpenSession> sessions) {

	public AccountUse {
		sessions = List.copyOf(sessions);
	}

	/** Whether there are sessions besides the one that asks. */
	public boolean elsewhere() {
		return this.sessions.stream().anyMatch((session) -> !session.current());
	}

	/**
	 * What happened before the session that asks.
	 *
	 * @param at when the account had logged in before; null where it never had
	 * @param failures how often somebody failed to log in since
	 * @param lastFailure when that was last; null where it never was
	 */
	public record LastAccess(@Nullable ZonedDateTime at, long failures, @Nullable ZonedDateTime lastFailure) {

	}

	/**
	 * A session of the account.
	 *
	 * @param browser null where it is not known
	 * @param current whether it is the one that asks
	 */
	public record OpenSession(ZonedDateTime since, ZonedDateTime lastUsed, @Nullable Browser browser, boolean current) {

	}

}
