// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.administration;

import java.util.List;
import java.util.Optional;

import it.provincia.mandati.account.Role;

/**
 * The roles that an account of the staff can have, the least powerful first.
 */
final class StaffRoles {

	static final List<Role> ALL = List.of(Role.URP, Role.FINANCE, Role.ADMIN);

	private StaffRoles() {
	}

	/** Empty where the text names none of them. */
	static Optional<Role> named(String text) {
		return ALL.stream().filter((role) -> role.name().equals(text)).findFirst();
	}

}
