// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.time.ZonedDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A row of the trail with the names that belong to its ids today. Ids of whom the portal
 * does not know any more have none.
 *
 * @param at in Rome
 * @param action as it was written, by another version perhaps
 * @param who null where the application did it by itself
 * @param whom the creditor it was about; null where it was about none
 * @param seal the number of the seal that covers it; null while it waits for one
 */
record TrailEntry(long id, ZonedDateTime at, String action, boolean success, @Nullable Actor who,
		@Nullable Subject whom, About about, @Nullable String address, @Nullable Long seal) {

	/**
	 * Whoever did it.
	 *
	 * @param username of the staff
	 * @param role at that time
	 */
	record Actor(UUID id, @Nullable String name, @Nullable String username, @Nullable String role) {

	}

	/**
	 * A creditor.
	 */
	record Subject(long id, @Nullable String name, @Nullable String code) {

	}

	/**
	 * What else the row says.
	 *
	 * @param account the name of the account that the target is the id of; null where it
	 * is none, or has none
	 */
	record About(@Nullable String target, @Nullable String account, @Nullable String detail) {

	}

}
