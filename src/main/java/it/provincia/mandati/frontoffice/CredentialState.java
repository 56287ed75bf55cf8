// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.time.LocalDate;
import java.time.ZonedDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The credentials of one creditor, as staff see them. Times are those of Rome.
 *
 * @param password since when it has the password it has; null where it has none
 * @param lastLogin null where it never logged in
 * @param letter the last one; null where there was none
 * @param closed null where the account is open
 * @param waitingUntil when it may be tried again after failed log-ins; null: at once
 */
record CredentialState(CredentialStanding standing, @Nullable ZonedDateTime password, @Nullable ZonedDateTime lastLogin,
		@Nullable Issue letter, @Nullable Closing closed, @Nullable ZonedDateTime waitingUntil) {

	/** Whether there is an account to close. */
	public boolean canBeDisabled() {
		return this.standing != CredentialStanding.NONE && this.standing != CredentialStanding.DISABLED;
	}

	/**
	 * A letter that was made.
	 *
	 * @param sent whether the office got it
	 */
	record Issue(ZonedDateTime at, @Nullable String by, LocalDate lastDay, boolean sent) {

	}

	/**
	 * How the account was closed.
	 */
	record Closing(ZonedDateTime at, @Nullable String by) {

	}

}
