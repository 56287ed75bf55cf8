// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The office that has a file in hand, and how to reach it.
 */
public record OfficeContact(String code, String name, @Nullable String email, @Nullable String phone) {

	/**
	 * The telephone as a {@code tel:} address, with the country's prefix; none where more
	 * than one number is written, or anything besides.
	 */
	public @Nullable String phoneHref() {
		if (this.phone == null || !this.phone.matches("\\+?[0-9 ./-]{4,20}")) {
			return null;
		}
		return (this.phone.startsWith("+") ? "tel:+" : "tel:+39") + this.phone.replaceAll("[^0-9]", "");
	}

	public boolean reachable() {
		return this.email != null || this.phone != null;
	}

}
