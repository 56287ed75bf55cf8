// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.site;

import org.jspecify.annotations.Nullable;

/**
 * Who is logged in, as the head of each page shows it.
 *
 * @param name absent while the database does not answer
 * @param code the P.IVA of a creditor, else its CF; staff have none
 * @param home the page it lands on
 * @param inside whether it may open more than the page that still wants something of it:
 * a password of its own, or a second factor
 */
record SignedIn(@Nullable String name, @Nullable String code, String home, boolean inside) {

	/** The page about whoever it is; an initial password has none. */
	public @Nullable String profile() {
		if (!this.inside) {
			return null;
		}
		return (this.code != null) ? "/profile" : "/staff/profile";
	}

}
