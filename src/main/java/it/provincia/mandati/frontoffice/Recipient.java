// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.util.List;
import java.util.Locale;

import it.provincia.mandati.creditor.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * A creditor as an envelope names it.
 *
 * @param username the code that names nobody else
 * @param person known by the 16-character code of a person only
 */
record Recipient(long creditorId, @Nullable String username, boolean person, CredentialStanding standing, String name,
		@Nullable String address, @Nullable String postalCode, @Nullable String town, @Nullable String province,
		@Nullable String country) {

	boolean canBePosted() {
		return postalAddress().isComplete();
	}

	/** What stands under the name, line by line. */
	List<String> addressLines() {
		return postalAddress().lines(Locale.ITALIAN);
	}

	private PostalAddress postalAddress() {
		return new PostalAddress(this.address, this.postalCode, this.town, this.province, this.country);
	}

}
