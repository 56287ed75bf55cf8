// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.account;

import java.util.List;
import java.util.Optional;

/**
 * The log-in names of creditors: their tax codes, which only the registry of creditors
 * knows. It lies to the right of this room, so it comes to register them here (ADR 0003).
 */
public interface CreditorLogins {

	/**
	 * Whether the text has the form of an Italian tax code or VAT number, and so can be
	 * nobody's user name.
	 */
	boolean isCode(String text);

	/**
	 * The one creditor whom the text names, blanks and case aside; empty when nobody or
	 * more than one bears the code.
	 */
	Optional<CreditorLogin> find(String text);

	/** The creditor of that id, which an account bears. */
	CreditorLogin get(long creditorId);

	/**
	 * A creditor who may have an account.
	 *
	 * @param codes tax code and VAT number, as far as known; the first is the one to log
	 * in with
	 * @param person known by the 16-character code of a person only
	 */
	record CreditorLogin(long creditorId, String name, List<String> codes, boolean person) {

	}

}
