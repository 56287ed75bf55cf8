// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An account of the staff, as those who keep the accounts see it. Times are those of
 * Rome.
 *
 * @param lastDay on which the initial password opens; null where it always does, or is no
 * initial one
 * @param lastLogin null where it never logged in
 * @param disabled when it was closed; null where it is open
 * @param disabledBy the name of whoever closed it
 */
public record StaffEntry(UUID id, String username, @Nullable String fullName, @Nullable String email, Role role,
		StaffState state, ZonedDateTime created, @Nullable LocalDate lastDay, @Nullable ZonedDateTime lastLogin,
		@Nullable ZonedDateTime disabled, @Nullable String disabledBy) {

	/** What people call whoever has it. */
	public String name() {
		return (this.fullName != null) ? this.fullName : this.username;
	}

}
