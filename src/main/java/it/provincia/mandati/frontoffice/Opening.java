// SPDX-License-Identifier: AGPL-3.0-or-later

package it.provincia.mandati.frontoffice;

import java.time.ZonedDateTime;

import it.provincia.mandati.account.Role;
import it.provincia.mandati.audit.OpeningReason;
import it.provincia.mandati.creditor.CreditorIdentity;

/**
 * A creditor's position that somebody of the staff has open.
 *
 * @param role of whoever opened it
 * @param note what they wrote beside the reason; may be blank
 * @param until in Rome
 */
record Opening(CreditorIdentity creditor, Role role, OpeningReason reason, String note, ZonedDateTime until) {

	/** Where the creditor's documents are, as long as it is open. */
	public String documents() {
		return CreditorCardController.PATH + this.creditor.id() + "/documents";
	}

}
