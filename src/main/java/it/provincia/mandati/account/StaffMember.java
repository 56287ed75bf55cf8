// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import org.jspecify.annotations.Nullable;

/**
 * A person of the staff who is to have an account.
 */
public record StaffMember(Username username, @Nullable String fullName, @Nullable String email, Role role) {

}
