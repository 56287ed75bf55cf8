// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import it.provincia.mandati.account.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in, as the head of each page shows it.
 *
 * @param code the tax code of a creditor; staff have none
 */
record SignedIn(String name, @Nullable String code, Role role) {

	/**
	 * The page this role lands on.
	 */
	public String home() {
		return (this.role == Role.CREDITOR) ? "/summary" : "/staff";
	}

}
