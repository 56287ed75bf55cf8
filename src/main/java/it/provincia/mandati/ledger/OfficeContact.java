// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The office that has a file in hand, and how to reach it.
 */
public record OfficeContact(String code, String name, @Nullable String email, @Nullable String phone) {

	public boolean reachable() {
		return this.email != null || this.phone != null;
	}

}
