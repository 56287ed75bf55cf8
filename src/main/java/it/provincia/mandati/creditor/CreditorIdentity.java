// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.creditor;

import org.jspecify.annotations.Nullable;

/**
 * Who a creditor is, as the head of a page or a letter says it.
 */
public record CreditorIdentity(long id, String name, @Nullable String taxCode, @Nullable String vatNumber) {

	/** The code to show: the P.IVA where there is one. */
	public String code() {
		String code = (this.vatNumber != null) ? this.vatNumber : this.taxCode;
		return (code != null) ? code : "";
	}

}
