// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import org.jspecify.annotations.Nullable;

/**
 * All that the body knows of a creditor: what the last creditors file said, or no more
 * than name and codes where none has named it yet.
 *
 * @param kind null where no file has said it
 */
public record RegistryEntry(CreditorIdentity identity, @Nullable CreditorKind kind, PostalAddress address, Mail mail) {

	/**
	 * Where a creditor gets mail that is not on paper.
	 *
	 * @param pec certified mail
	 */
	public record Mail(@Nullable String email, @Nullable String pec) {

	}

}
